package org.zaklon.portal.pages;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaklon.portal.open.Figures;
import org.zaklon.portal.open.Question;
import org.zaklon.published.Edition;
import org.zaklon.published.Published;
import org.zaklon.ui.Words;

/** The front page: each question with its answer, and every dataset. */
@Component
class Front {
    private final Published published;
    private final Offered offered;
    private final Sheets sheets;

    Front(Published published, Offered offered, Sheets sheets) {
        this.published = published;
        this.offered = offered;
        this.sheets = sheets;
    }

    List<Edition> editions() {
        return published.current();
    }

    List<Answered> answers(List<Edition> editions, Words t) {
        return Arrays.stream(Topic.values()).map(topic -> answer(topic, editions, t)).filter(a -> a.sheet() != null || ofTheFive(a.code())).toList();
    }

    private static boolean ofTheFive(String code) {
        return Arrays.stream(Topic.values()).filter(topic -> code(topic).equals(code)).allMatch(Topic::ofTheFive);
    }

    private Answered answer(Topic topic, List<Edition> editions, Words t) {
        // an edition of several subjects, such as migration, answers no question about the one
        var figures = editions.stream().filter(e -> topic.ofTheFive() && e.about().tables().isEmpty() || e.dataset().equals(topic.dataset()))
                .sorted(Comparator.comparing((Edition e) -> !e.dataset().equals(topic.dataset())))
                .flatMap(e -> offered.first(e, topic.ways()).or(() -> own(topic, e)).stream()).findFirst();
        return new Answered(code(topic), t.of("portal.question", topic), figures.map(f -> sheets.of(code(topic), f, t)).orElse(null));
    }

    /** The dataset that is about nothing else answers with whatever its first table is divided by. */
    private Optional<Figures> own(Topic topic, Edition edition) {
        return edition.dataset().equals(topic.dataset()) && !topic.dataset().equals(Topic.MANY.dataset())
                ? edition.tables().stream().findFirst().flatMap(table -> offered.find(edition, table, new Question(List.of(), Map.of(), null)))
                : Optional.empty();
    }

    private static String code(Topic topic) {
        return topic.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
