package org.zaklon.trainings.learner;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.zaklon.country.Country;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.Reason;

/**
 * A list of learners as it is pasted from a table or read from a file: the first line names the columns. What is wrong is said by
 * its line; a list with one wrong line loads nothing.
 */
public record LearnerList(List<Entry> entries, List<Flaw> flaws) {
    /** The first line of a list. */
    public static final String HEADING = "name;agency;profession;rank;sex;area;reference";
    private static final List<String> NEEDED = List.of("name", "agency", "profession", "rank", "sex", "area");
    private static final int MOST = 1000;

    /** @param line as it is counted in the pasted text, the heading being 1 */
    public record Entry(long line, String name, String reference, Learner.Coded coded) {}

    public record Flaw(long line, Reason reason) {}

    public static LearnerList read(String text, Country country) {
        var entries = new ArrayList<Entry>();
        var flaws = new ArrayList<Flaw>();
        var heading = text.lines().findFirst().orElse("");
        char separator = heading.contains("\t") ? '\t' : heading.contains(";") ? ';' : ',';
        try (var csv = CsvReader.builder().fieldSeparator(separator).allowMissingFields(true).allowExtraFields(true)
                .ofNamedCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            var seen = new HashSet<String>();
            for (var row : csv) {
                if (entries.size() + flaws.size() >= MOST) {
                    flaws.add(new Flaw(row.getStartingLineNumber(), Reason.of("refused.training-list-long", "" + MOST)));
                    break;
                }
                var missing = NEEDED.stream().filter(c -> !row.getHeader().contains(c)).toList();
                if (!missing.isEmpty()) {
                    return new LearnerList(List.of(), List.of(new Flaw(1, Reason.of("refused.training-list-columns", String.join(", ", missing)))));
                }
                entry(row, seen, country, entries, flaws);
            }
        } catch (CsvParseException unreadable) {
            flaws.add(new Flaw(1, Reason.of("refused.training-list-unreadable")));
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory is read", impossible);
        }
        if (entries.isEmpty() && flaws.isEmpty()) {
            flaws.add(new Flaw(1, Reason.of("refused.training-list-empty")));
        }
        return new LearnerList(List.copyOf(entries), List.copyOf(flaws));
    }

    private static void entry(NamedCsvRecord row, Set<String> seen, Country country, List<Entry> entries, List<Flaw> flaws) {
        var line = row.getStartingLineNumber();
        int before = flaws.size();
        var name = field(row, "name");
        if (name.length() < 2 || name.length() > 100) {
            flaws.add(new Flaw(line, Reason.of("refused.training-list-name")));
        }
        var agency = new AgencyCode(field(row, "agency").toUpperCase(Locale.ROOT).isEmpty() ? "-" : field(row, "agency").toUpperCase(Locale.ROOT));
        if (country.findAgency(agency).isEmpty()) {
            flaws.add(new Flaw(line, Reason.of("refused.training-list-agency", field(row, "agency"))));
        }
        code(row, "profession", "professions", line, country, flaws);
        code(row, "rank", "rank-bands", line, country, flaws);
        code(row, "sex", "sex", line, country, flaws);
        var area = new AreaCode(field(row, "area").toUpperCase(Locale.ROOT).isEmpty() ? "-" : field(row, "area").toUpperCase(Locale.ROOT));
        if (country.findArea(area).isEmpty()) {
            flaws.add(new Flaw(line, Reason.of("refused.training-list-area", field(row, "area"))));
        }
        var reference = field(row, "reference");
        if (!seen.add(agency.value() + "/" + (reference.isEmpty() ? name.toLowerCase(Locale.ROOT) : reference))) {
            flaws.add(new Flaw(line, Reason.of("refused.training-list-twice")));
        }
        if (flaws.size() == before) {
            entries.add(new Entry(line, name, reference, new Learner.Coded(agency, upper(row, "profession"), upper(row, "rank"), upper(row, "sex"), area)));
        }
    }

    private static void code(NamedCsvRecord row, String column, String list, long line, Country country, List<Flaw> flaws) {
        var known = country.findCodes(list).flatMap(l -> l.find(upper(row, column))).isPresent();
        if (!known) {
            flaws.add(new Flaw(line, Reason.of("refused.training-list-" + column, field(row, column))));
        }
    }

    private static String field(NamedCsvRecord row, String column) {
        return row.findField(column).map(String::strip).orElse("");
    }

    private static String upper(NamedCsvRecord row, String column) {
        return field(row, column).toUpperCase(Locale.ROOT);
    }
}
