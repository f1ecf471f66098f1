package org.zaklon.migration.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Actor;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.migration.submission.ReadSubmissions;
import org.zaklon.migration.terms.Dataset;
import org.zaklon.migration.terms.Definitions;
import org.zaklon.migration.terms.Rule;
import org.zaklon.migration.terms.Source;
import org.zaklon.ui.Screen;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Line;

/** What is counted and by whom, which codes mean which, and what is compared; each with how sure the profile of the country is of it. */
@Controller
class DefinitionPages {
    private final ReadSubmissions read;
    private final Definitions definitions;
    private final MigrationWords words;

    DefinitionPages(ReadSubmissions read, Definitions definitions, MigrationWords words) {
        this.read = read;
        this.definitions = definitions;
        this.words = words;
    }

    @GetMapping("/migration/definitions")
    ModelAndView all(Actor actor, Screen screen, @RequestParam(defaultValue = "") String month) {
        var asked = words.month(month);
        return switch (read.may(actor)) {
            case Refused<Actor>(var reason) -> screen.refused(reason);
            case Done<Actor> _ -> {
                var t = screen.t();
                yield new ModelAndView("migration/definitions", Map.of("tabs", words.tabs(t, "/definitions", asked),
                        "datasets", words.all().map(d -> sheet(t, d)).toList(), "rules", definitions.rules().stream().map(r -> rule(t, r)).toList()));
            }
        };
    }

    private DatasetSheet sheet(Words t, Dataset one) {
        return new DatasetSheet(t.say(one.label()), t.say(one.definition()), List.of(
                Line.of(t.get("migration.measure"), t.of("migration.measure", one.measure())), Line.of(t.get("migration.unit"), t.of("migration.unit", one.unit())),
                Line.of(t.get("migration.dimensions"), t.list(one.dimensions().stream().map(d -> t.say(d.label())).toList())),
                Line.of(t.get("migration.basis"), one.basis().isEmpty() ? "–" : one.basis()),
                Line.of(t.get("migration.article"), one.article().isEmpty() ? t.get("migration.article.none") : one.article()),
                Line.of(t.get("migration.rule"), t.get("migration.protection." + one.protection().kind().name(), one.protection().min(), one.protection().base())),
                Line.of(t.get("migration.confidence"), sure(t, one.confidence(), one.source()))),
                definitions.sources().stream().filter(s -> s.dataset().equals(one.code())).map(s -> source(t, one, s)).toList());
    }

    private DatasetSheet.Source source(Words t, Dataset dataset, Source one) {
        var codes = new ArrayList<String>();
        for (var dimension : dataset.dimensions()) {
            var lines = definitions.concordance(one.agency(), dimension.name());
            if (!lines.isEmpty()) {
                codes.add(t.say(dimension.label()) + ": " + lines.stream().map(c -> c.in("theirs").orElse("") + " = "
                        + words.code(t, dimension, c.in("ours").orElse(""))).collect(Collectors.joining(", ")));
            }
        }
        return new DatasetSheet.Source(words.agency(t, one.agency()), List.of(Line.of(t.get("migration.counts"), t.say(one.counts())),
                Line.of(t.get("migration.not-counted"), t.say(one.missing())), Line.of(t.get("migration.cut-off"), t.get("migration.cut-off.days", one.due())),
                Line.of(t.get("migration.valid"), t.date(one.validFrom())), Line.of(t.get("migration.confidence"), sure(t, one.confidence(), one.source()))), codes);
    }

    private Line rule(Words t, Rule one) {
        return Line.of(t.say(one.label()), t.of("migration.kind", one.kind()) + ". " + t.get("migration.tolerance") + ": "
                + t.get("migration.tolerance.value", t.number(one.tolerance()), one.percent()) + ". " + t.get("migration.owner") + ": "
                + words.agency(t, one.owner()));
    }

    /** In words how sure it is; whatever is not seen in its source is called unconfirmed. */
    private static String sure(Words t, String confidence, String source) {
        return t.get(confidence.startsWith("V") ? "migration.confirmed" : "migration.unconfirmed", confidence, source);
    }
}
