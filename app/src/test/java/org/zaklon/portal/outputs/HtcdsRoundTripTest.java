package org.zaklon.portal.outputs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.zaklon.access.AccessRooms;
import org.zaklon.access.Work;
import org.zaklon.country.Country;
import org.zaklon.country.Localised;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.Releases;
import org.zaklon.disclosure.release.Archive;
import org.zaklon.disclosure.release.Epoch;
import org.zaklon.disclosure.release.ReleaseGuard;
import org.zaklon.disclosure.release.Snapshot;
import org.zaklon.disclosure.round.Bars;
import org.zaklon.disclosure.rule.LowOrNearest;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.published.About;
import org.zaklon.published.Kind;
import org.zaklon.published.NewEdition;
import org.zaklon.published.Publish;
import org.zaklon.published.comparison.Printed;
import org.zaklon.statistics.sources.Understood;
import org.zaklon.statistics.sources.mapping.Format;
import org.zaklon.statistics.sources.reading.Flaw;
import org.zaklon.store.TestDatabase;
import org.zaklon.ui.Texts;

/** The same invented people once as a file of cases after the standard, and once counted, published and filled into its ready output: the two meet in every line. */
@SpringBootTest(classes = {AccessRooms.Wiring.class, FillOutputTest.Rooms.class}, webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "zaklon.of=round-trip") // a database of its own: editions follow each other
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
class HtcdsRoundTripTest {
    private static final LocalDate CUTOFF = LocalDate.of(2026, 7, 31);

    @Autowired private FillOutput filling;
    @Autowired private Country country;
    @Autowired private Publish publish;
    @Autowired private Work work;

    @Test
    void everyPublishedLineHoldsWhatTheFileOfCasesCountsAndComesBackAsItStandsInPrint() throws IOException {
        var items = country.findCodes(Obligation.HTCDS.list()).orElseThrow().codes().stream().map(Item::of)
                .filter(item -> item.where() != null && item.where().keySet().stream().allMatch(List.of("sex", "form", "level")::contains)).toList();
        var dimensions = new ArrayList<>(List.of(Dimension.flat("year", List.of("2025", "2026"))));
        List.of("sex", "form", "level").forEach(name -> dimensions.add(Dimension.flat(name,
                items.stream().filter(item -> item.where().containsKey(name)).map(item -> item.where().get(name)).toList())));
        var people = people(dimensions);
        work.system("test", () -> publish.edition(new NewEdition(FillOutput.DATASET, Kind.OFFICIAL, CUTOFF, about(),
                new TreeMap<>(Map.of("people", published(dimensions, people))), null)));

        var cases = read(file(dimensions, people, items)).applied().orElseThrow().rows();
        var csv = new OutputWords(filling.fill(Obligation.HTCDS, "2025").orElseThrow(),
                new Texts(country.languages(), country.zone(), Clock.systemUTC(), true).in(country.language("en"))).csv();
        var back = read(csv);
        assertThat(back.mapping().orElseThrow().dataset()).as("its lines count people and are no cases").isEqualTo("htcds-output");
        var printed = back.applied().orElseThrow().rows().cross(List.of("item", "shown")).keySet().stream().collect(Collectors.toMap(List::getFirst, List::getLast));

        int met = 0;
        for (var line : filling.fill(Obligation.HTCDS, "2025").orElseThrow().lines()) {
            assertThat(printed.get(line.code())).as(line.code()).isEqualTo(line.shown().equals("..") ? "" : line.shown());
            var item = items.stream().filter(one -> one.code().equals(line.code())).findFirst();
            if (item.isPresent() && !printed.get(line.code()).isEmpty()) {
                var columns = new ArrayList<>(List.of("year"));
                columns.addAll(item.get().variables().keySet());
                var wanted = new ArrayList<>(List.of("2025"));
                wanted.addAll(item.get().variables().values());
                long counted = cases.cross(columns).getOrDefault(wanted, 0L);
                var number = Printed.of(printed.get(line.code()));
                assertThat(counted).as(line.code()).isBetween(number.exact() ? number.low() - 2 : number.low(), number.exact() ? number.high() + 2 : number.high());
                met++;
            }
        }
        assertThat(met).as("lines of which both say something").isGreaterThan(7);
    }

    @Test
    void aWrongCodeInALaterLineIsNamedByItsLineAndNothingIsTakenUp() throws IOException {
        var text = "prs_Gender,vic_TypeOfExploitation,cas_IncomingReferralDate\nFeminine,ForcedLabour,2025-02-01\nFeminine,Nonsense,2025-02-01\nMasculine,ForcedBegging,1 Feb\n";
        assertThat(understood(text).flaws()).containsExactlyInAnyOrder(new Flaw(Flaw.Kind.CODE, "vic_TypeOfExploitation", List.of(), List.of(3L)),
                new Flaw(Flaw.Kind.DATE, "cas_IncomingReferralDate", List.of(), List.of(4L)));
    }

    private static List<int[]> people(List<Dimension> dimensions) {
        var random = new SplittableRandom(8);
        return IntStream.range(0, 400).mapToObj(i -> dimensions.stream().mapToInt(d -> Math.min(random.nextInt(d.size()), random.nextInt(d.size()))).toArray()).toList();
    }

    private static org.zaklon.disclosure.ProtectedTable published(List<Dimension> dimensions, List<int[]> people) {
        var units = new HashMap<String, int[]>();
        people.forEach(person -> units.put("person " + units.size(), person));
        var tables = dimensions.stream().skip(1).map(d -> List.of("year", d.name())).toList();
        var archive = Archive.empty(Catalogue.linked(dimensions, tables), new LowOrNearest(10, 5));
        var epoch = new Epoch("1", CUTOFF, CUTOFF.plusDays(1).atStartOfDay(java.time.ZoneOffset.UTC).toInstant());
        return ((Releases.Outcome.Publish) Releases.propose(new ReleaseGuard(10, new Bars(10, 5)), archive, epoch, Snapshot.of(dimensions, units), Progress.NONE)).table();
    }

    /** A line for each person: what the standard calls her codes, and things that a statistician must not have. */
    private static String file(List<Dimension> dimensions, List<int[]> people, List<Item> items) {
        var variables = items.stream().flatMap(item -> item.variables().keySet().stream()).distinct().toList();
        var text = new StringBuilder("prs_FirstName," + String.join(",", variables) + ",cas_IncomingReferralDate\n");
        for (var person : people) {
            var own = new HashMap<String, String>();
            for (int d = 1; d < dimensions.size(); d++) {
                var where = Map.of(dimensions.get(d).name(), dimensions.get(d).code(person[d]));
                items.stream().filter(item -> item.where().equals(where)).forEach(item -> own.putAll(item.variables()));
            }
            text.append("Planted,").append(variables.stream().map(name -> own.getOrDefault(name, "")).collect(Collectors.joining(",")))
                    .append(",").append(dimensions.getFirst().code(person[0])).append("-03-04\n");
        }
        return text.toString();
    }

    private static Understood read(String text) throws IOException {
        var read = understood(text);
        assertThat(read.flaws()).isEmpty();
        return read;
    }

    private static Understood understood(String text) throws IOException {
        return Understood.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Format.HTCDS, StandardCharsets.UTF_8, Optional.empty());
    }

    private static About about() {
        var text = new Localised(Map.of("en", "Test"));
        return new About(text, text, text, text, "CC BY 4.0", text, Map.of(), Map.of(), List.of(), text);
    }
}
