package org.zaklon.migration.pages;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaklon.country.Country;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.migration.Cell;
import org.zaklon.migration.compare.DiscrepancyState;
import org.zaklon.migration.submission.SubmissionState;
import org.zaklon.migration.terms.Dataset;
import org.zaklon.migration.terms.Definitions;
import org.zaklon.migration.terms.Dimension;
import org.zaklon.migration.terms.Months;
import org.zaklon.ui.CountryWords;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.Tab;
import org.zaklon.ui.parts.Tag;
import org.zaklon.ui.parts.Tone;

/** What pages of migration statistics say of datasets, agencies, months and places in a table, in the reader's words. */
@Component
public class MigrationWords {
    private static final int OFFERED = 18;
    private static final List<String> TABS = List.of("", "/discrepancies", "/figures", "/bulletins", "/reports", "/definitions");

    private final Country country;
    private final Definitions definitions;
    private final InstantSource clock;

    MigrationWords(Country country, Definitions definitions, InstantSource clock) {
        this.country = country;
        this.definitions = definitions;
        this.clock = clock;
    }

    /** The month that was asked for; the last one that is over where none was. */
    public YearMonth month(String typed) {
        return Months.read(typed).filter(month -> !month.isAfter(last())).orElse(last());
    }

    YearMonth last() {
        return YearMonth.from(today()).minusMonths(1);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), country.zone());
    }

    /** The months that are over, the newest first. */
    public List<Choice> months(Words t) {
        return IntStream.range(0, OFFERED).mapToObj(back -> last().minusMonths(back)).map(m -> Choice.of(m.toString(), Months.say(t, m))).toList();
    }

    public List<Tab> tabs(Words t, String here, YearMonth month) {
        return TABS.stream().map(tab -> Tab.of(t.get("migration.tab" + tab.replace('/', '.')), "/migration" + tab + "?month=" + month, tab.equals(here))).toList();
    }

    String agency(Words t, AgencyCode code) {
        return new CountryWords(t, country).agency(code);
    }

    String dataset(Words t, String code) {
        return definitions.find(code).map(Dataset::label).map(t::say).orElse(code);
    }

    /** A place in words: each dimension with its code, or the whole. */
    String cell(Words t, Cell cell) {
        var dimensions = definitions.dimensions();
        return cell.codes().isEmpty() ? t.get("migration.whole") : cell.codes().entrySet().stream().map(e -> {
            var dimension = dimensions.get(e.getKey());
            return dimension == null ? e.getKey() + ": " + e.getValue()
                    : t.say(dimension.label()) + ": " + dimension.find(e.getValue()).map(c -> t.say(c.label())).orElse(e.getValue());
        }).collect(Collectors.joining(", "));
    }

    String code(Words t, Dimension dimension, String code) {
        return dimension.find(code).map(c -> t.say(c.label())).orElse(code);
    }

    Tag state(Words t, SubmissionState state) {
        return new Tag(t.of("migration.state", state), switch (state) {
            case RECEIVED, QUERIED -> Tone.SAND;
            case CHECKED -> Tone.SKY;
            case ACCEPTED, PUBLISHED -> Tone.MOSS;
            case WITHDRAWN, REVISED -> Tone.PLUM;
        });
    }

    Tag state(Words t, DiscrepancyState state) {
        return new Tag(t.of("migration.discrepancy.state", state), switch (state) {
            case OPEN -> Tone.SAND;
            case ANSWERED -> Tone.SKY;
            case ACCEPTED -> Tone.MOSS;
            case CORRECTED -> Tone.PLUM;
        });
    }

    /** What an agency may send in for a month. */
    List<Choice> datasets(Words t, AgencyCode agency) {
        return definitions.sources().stream().filter(s -> s.agency().equals(agency)).map(s -> s.dataset()).distinct()
                .map(code -> Choice.of(code, dataset(t, code))).toList();
    }

    Stream<Dataset> all() {
        return definitions.datasets().stream();
    }
}
