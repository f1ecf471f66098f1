package org.zaklon.migration.bulletin;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaklon.country.Code;
import org.zaklon.country.Country;
import org.zaklon.country.Localised;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.migration.figure.AgreedFigure;
import org.zaklon.migration.terms.Dataset;
import org.zaklon.migration.terms.Definitions;
import org.zaklon.migration.terms.Months;
import org.zaklon.migration.terms.Protection;
import org.zaklon.published.About;
import org.zaklon.ui.CountryWords;
import org.zaklon.ui.Texts;
import org.zaklon.ui.Words;

/** What stands beside the numbers of a bulletin, in every language that is written by people: who counts what, how it was agreed, where sources differ. */
@Component
class BulletinAbout {
    private final Texts texts;
    private final Country country;
    private final Definitions definitions;
    private final SayDifference differences;

    BulletinAbout(Texts texts, Country country, Definitions definitions, SayDifference differences) {
        this.texts = texts;
        this.country = country;
        this.definitions = definitions;
        this.differences = differences;
    }

    About of(Contents contents, List<Dataset> datasets) {
        var dimensions = new LinkedHashMap<String, Localised>();
        var codes = new LinkedHashMap<String, Map<String, Localised>>();
        dimensions.put(PublishBulletin.MONTH, in(t -> t.get("migration.month")));
        codes.put(PublishBulletin.MONTH, contents.figures().stream().map(AgreedFigure::month).distinct().collect(Collectors.toMap(YearMonth::toString, m -> in(t -> Months.say(t, m)))));
        datasets.forEach(dataset -> dataset.dimensions().forEach(dimension -> {
            dimensions.put(dimension.name(), dimension.label());
            codes.put(dimension.name(), dimension.list().codes().stream().collect(Collectors.toMap(Code::code, Code::label)));
        }));
        var tables = datasets.stream().collect(Collectors.toMap(Dataset::code, d -> new About.Table(d.label(), in(t -> t.of("migration.unit", d.unit())), d.definition())));
        return new About(in(t -> t.get("migration.bulletin.title")), in(t -> t.get("migration.bulletin.description", Months.say(t, contents.month()))),
                in(t -> t.get("migration.bulletin.unit")), in(t -> agencies(t, datasets, contents.month())), "CC BY 4.0", in(t -> rules(t, datasets)),
                dimensions, codes, meanings(contents, datasets), changes(contents), tables);
    }

    private List<About.Definition> meanings(Contents contents, List<Dataset> datasets) {
        var meanings = new ArrayList<About.Definition>();
        for (var dataset : datasets) {
            meanings.add(new About.Definition(dataset.label(), in(t -> sources(t, dataset, contents.month()))));
            contents.of(dataset.code()).stream().filter(f -> f.month().equals(contents.month())).forEach(figure -> meanings.add(new About.Definition(
                    in(t -> t.get("migration.bulletin.agreed", t.say(dataset.label()), Months.say(t, figure.month()))), in(t -> agreed(t, contents, figure)))));
        }
        contents.standing().forEach(one -> definitions.rule(one.rule()).ifPresent(rule -> meanings.add(new About.Definition(
                in(t -> t.get("migration.bulletin.difference", t.say(rule.label()), Months.say(t, one.month()))), in(t -> differences.of(t, rule, one))))));
        return meanings;
    }

    private String sources(Words t, Dataset dataset, YearMonth month) {
        var said = new ArrayList<>(List.of(t.say(dataset.definition())));
        definitions.sources(dataset.code(), month).forEach(source -> said.add(t.get("migration.bulletin.source", agency(t, source.agency()), t.say(source.counts()),
                t.say(source.missing()))));
        return String.join(" ", said);
    }

    private String agreed(Words t, Contents contents, AgreedFigure figure) {
        var files = t.list(figure.basis().stream().flatMap(id -> Stream.ofNullable(contents.files().get(id)))
                .map(file -> t.get("migration.bulletin.file", agency(t, file.agency()), file.vintage())).toList());
        return t.get("migration.bulletin.method", t.of("migration.method", figure.method()), files, figure.vintage(), figure.words());
    }

    private String agencies(Words t, List<Dataset> datasets, YearMonth month) {
        return t.list(datasets.stream().flatMap(d -> definitions.sources(d.code(), month).stream()).map(s -> agency(t, s.agency())).distinct().toList());
    }

    private static String rules(Words t, List<Dataset> datasets) {
        return datasets.stream().map(Dataset::protection).distinct().map(p -> rule(t, p)).collect(Collectors.joining(" "));
    }

    static String rule(Words t, Protection protection) {
        return t.get("migration.protection." + protection.kind().name(), protection.min(), protection.base());
    }

    private Localised changes(Contents contents) {
        if (contents.builtOn() == 0) {
            return new Localised(Map.of());
        }
        return in(t -> {
            var changed = contents.figures().stream().filter(f -> !contents.before().contains(f.id())).toList();
            var fresh = new TreeMap<YearMonth, List<String>>();
            var said = new ArrayList<String>();
            for (var figure : changed) {
                var label = t.say(definitions.dataset(figure.dataset()).label());
                if (figure.vintage() > 1) {
                    said.add(t.get("migration.bulletin.revised", label, Months.say(t, figure.month()), figure.vintage()));
                } else {
                    fresh.computeIfAbsent(figure.month(), month -> new ArrayList<>()).add(t.inside(label));
                }
            }
            fresh.forEach((month, labels) -> said.add(t.get("migration.bulletin.new", Months.say(t, month), String.join("; ", labels))));
            return String.join(" ", said);
        });
    }

    private String agency(Words t, AgencyCode code) {
        return new CountryWords(t, country).agency(code);
    }

    private Localised in(Function<Words, String> said) {
        return texts.everywhere(said);
    }
}
