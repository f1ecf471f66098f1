package org.zaklon.ui.forms;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.zaklon.country.Country;
import org.zaklon.country.forms.FieldType;
import org.zaklon.country.forms.Form;
import org.zaklon.country.reading.ProfileReader;
import org.zaklon.ui.Texts;
import org.zaklon.ui.Words;

/** Every form that ships is drawn in every language of its country, and can be answered with "not asked" from top to bottom. */
class FormsOfTheProfilesTest {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    @TestFactory
    Stream<DynamicTest> everyFormIsDrawnInEveryLanguage() {
        return Stream.of("bih", "iq").map(ProfileReader::bundled).flatMap(profile -> {
            var country = new Country(profile);
            var clock = InstantSource.system();
            var texts = new Texts(profile.languages(), profile.zone(), clock, true);
            return profile.forms().stream().flatMap(form -> profile.languages().stream().map(language -> DynamicTest.dynamicTest(
                    profile.code() + " " + form.id() + " " + language.tag(),
                    () -> draw(form, new CountryOptions(country, clock), texts.in(language)))));
        });
    }

    private void draw(Form form, Options options, Words t) {
        var empty = Filled.parse(form, new LinkedMultiValueMap<>(), options, t);
        var html = html(empty, options, t);
        for (var field : form.fields()) {
            if (field.type() != FieldType.NOTE) {
                assertThat(html).as(field.id()).contains("name=\"" + field.id());
            }
        }
        assertThat(html.split("class=\"error\"", -1)).as("every complaint stands beside its field")
                .hasSize(empty.errors().size() + 1);

        var params = new LinkedMultiValueMap<String, String>();
        form.fields().stream().filter(f -> f.unanswered() && f.type() != FieldType.NOTE)
                .forEach(f -> params.add(Reading.inOneGroup(f) ? f.id() : f.id() + ".none", "~NOT_ASKED"));
        var filled = Filled.parse(form, params, options, t);
        assertThat(filled.errors()).noneMatch(e -> form.find(e.field()).orElseThrow().unanswered());
        assertThat(new Answered(form, filled.answers(), options, t).lines())
                .allSatisfy(line -> assertThat(line.value()).isEqualTo(t.get("ui.unanswered.NOT_ASKED")));
        assertThat(AnswersJson.read(AnswersJson.write(filled.answers()))).isEqualTo(
                new Answers(new java.util.TreeMap<>(filled.answers().byField())));
    }

    private String html(Filled filled, Options options, Words t) {
        var output = new StringOutput();
        templates.render("ui/questions.jte", Map.of("page", new FormPage(filled, options, t), "sections", filled.form().sections()), output);
        return output.toString();
    }
}
