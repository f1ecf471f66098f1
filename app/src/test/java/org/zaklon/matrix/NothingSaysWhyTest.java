package org.zaklon.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.zaklon.ui.Texts;

/**
 * What leaves or lies about says nothing about why (law 12): the title of a page in the list of windows, addresses in a history,
 * names of files in a folder. Every page that somebody may open is opened in every language.
 */
@WholeHouse
class NothingSaysWhyTest {
    private static final Pattern TELLING = Pattern.compile(String.join("|",
            "victim", "traffick", "presum", "exploit", "shelter", "abuse", "violence", "prostitut", "rape", "beggar", "begging",
            "žrtv", "zrtv", "trgovin[aeiou] lj", "pretpostavlj", "iskorišt", "iskorišć", "iskorist", "skloništ", "sklonist",
            "sigurn[aeu] kuć", "zlostav", "nasilj", "prosja", "жртв", "трговин. љ", "претпостављ", "искоришћ", "склоништ", "сигурн. кућ",
            "злостав", "насиљ", "ضحي", "ضحاي", "اتجار", "استغلال", "مأوى", "عنف"), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern TITLE = Pattern.compile("<title>(.*?)</title>", Pattern.DOTALL);
    private static final Pattern ADDRESS = Pattern.compile("(?:href|action|src|formaction|hx-get|hx-post)=\"([^\"]*)\"");

    @Autowired private Asking asking;
    @Autowired private Troupe troupe;
    @Autowired private Texts texts;

    @BeforeEach
    void assemble() throws Exception {
        troupe.assemble();
    }

    @Test
    void theWordsAreRecognised() {
        for (var word : List.of("Shelters", "ŽRTVE trgovine ljudima", "Жртве", "/cases/presumption", "sigurna kuća")) {
            assertThat(TELLING.matcher(word).find()).as(word).isTrue();
        }
        assertThat(TELLING.matcher("Cases, referrals, decisions, board, log, trgovina na malo").find()).isFalse();
    }

    @Test
    void noAddressOfTheHouseSaysWhy() {
        assertThat(asking.routes()).noneMatch(route -> TELLING.matcher(route).find());
    }

    @TestFactory
    Stream<DynamicTest> noTitleNoAddressAndNoFileNameSaysWhy() {
        var inside = asking.inside();
        return asking.rows().filter(row -> row.route().startsWith("GET ")).flatMap(row -> asking.admitted(row).stream().map(actor ->
                DynamicTest.dynamicTest(row.route(), () -> {
                    for (var language : texts.languages()) {
                        var answer = asking.ask(inside, actor, row, troupe.theCase().value(), language.tag(), Map.of());
                        assertThat(told(answer)).as(row.route() + " in " + language.tag()).isEmpty();
                    }
                })));
    }

    private static List<String> told(MockHttpServletResponse answer) throws Exception {
        var seen = new ArrayList<String>();
        seen.add(answer.getHeader("Content-Disposition"));
        seen.add(answer.getHeader("Location"));
        var body = answer.getContentAsString(StandardCharsets.UTF_8);
        TITLE.matcher(body).results().forEach(m -> seen.add(m.group(1)));
        ADDRESS.matcher(body).results().forEach(m -> seen.add(decoded(m.group(1))));
        return seen.stream().filter(Objects::nonNull).filter(text -> TELLING.matcher(text).find()).toList();
    }

    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address.replace("&amp;", "&"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException plain) {
            return address;
        }
    }
}
