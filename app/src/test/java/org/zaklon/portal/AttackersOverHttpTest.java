package org.zaklon.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zaklon.access.Work;
import org.zaklon.account.WholeApplication;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.attack.Bounds;
import org.zaklon.disclosure.attack.Knowledge;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.disclosure.table.Publication;
import org.zaklon.disclosure.table.Said;
import org.zaklon.portal.open.Exhibit;
import org.zaklon.published.Publish;

/** Three epochs stand on the shelf. Somebody takes all of it over the web and works out what follows. */
@WholeApplication
class AttackersOverHttpTest {
    private static final String DATASET = "attacked";
    private static final List<String> NAMES = Exhibit.DIMENSIONS.stream().map(Dimension::name).toList();
    private static final Exhibit PERSONS = new Exhibit(11, 900);
    private static final List<long[]> TRUTHS = new ArrayList<>();
    private static final List<long[]> LEAVES = new ArrayList<>();

    @LocalServerPort
    private int port;

    @Autowired
    private Publish publish;

    @Autowired
    private Work work;

    private Outsider outsider;

    @BeforeEach
    void threeEpochs() {
        outsider = new Outsider(port);
        if (TRUTHS.isEmpty()) {
            for (int year = 2024; year <= 2026; year++) {
                var cutoff = LocalDate.of(year, 6, 30);
                var table = PERSONS.release(cutoff).orElseThrow();
                work.system("test", () -> publish.edition(Exhibit.edition(DATASET, cutoff, table)));
                TRUTHS.add(PERSONS.truth());
                LEAVES.add(PERSONS.leaves());
                PERSONS.arrive(80);
            }
        }
    }

    @Test
    void whatIsHarvestedIsWhatTheEngineThinksIsKnown() {
        var publications = harvest();
        for (int epoch = 0; epoch < 3; epoch++) {
            var publication = publications.get(epoch);
            assertThat(publication.catalogue().dimensions()).isEqualTo(Exhibit.DIMENSIONS);
            for (int cell = 0; cell < publication.said().size(); cell++) {
                var truth = TRUTHS.get(asOf(publications, epoch, cell))[cell];
                assertThat(truth).isBetween(publication.said().get(cell).low(), publication.said().get(cell).high());
            }
        }
        assertThat(outsider.editions(DATASET)).containsExactly(1, 2, 3);
    }

    /** He also knows, which is true here, that nobody ever leaves: every later edition holds the persons of the one before and some more. */
    @Test
    void allThreeTogetherBetrayNoSmallNumberAndNobodysPresence() {
        var attack = new Joint(harvest());
        var small = new ArrayList<int[]>();
        for (int epoch = 0; epoch < 3; epoch++) {
            for (int cell = 0; cell < TRUTHS.get(epoch).length; cell++) {
                if (small(TRUTHS.get(epoch)[cell])) {
                    small.add(attack.sum(epoch, cell));
                }
            }
            for (int leaf = 0; leaf < LEAVES.get(epoch).length; leaf++) {
                if (small(LEAVES.get(epoch)[leaf])) {
                    small.add(attack.leaf(epoch, leaf));
                }
            }
        }
        assertThat(small).as("there was something to find").hasSizeGreaterThan(100);
        // all at once: every world that is found on the way answers for many
        try (var bounds = Bounds.of(attack.knowledge, Progress.NONE)) {
            assertThat(bounds.spreads(small, 1)).as("known to the person").allMatch(spread -> spread.atLeast(1));
            assertThat(bounds.lows(small)).as("nobody is there for certain").containsOnly(0L);
        }
    }

    private static boolean small(long truth) {
        return truth >= 1 && truth < 10;
    }

    /** The same attack finds everything where the true numbers stand in print: it can fail. */
    @Test
    void theAttackFindsWhatIsNotProtected() {
        var publication = outsider.harvest(DATASET, 1, "main", NAMES);
        var open = new Publication("unprotected", publication.catalogue(), java.util.Arrays.stream(TRUTHS.getFirst()).mapToObj(Said::exactly).toList());
        var attack = new Joint(List.of(open));
        try (var bounds = Bounds.of(attack.knowledge, Progress.NONE)) {
            int cell = IntStream.range(0, TRUTHS.getFirst().length).filter(c -> small(TRUTHS.getFirst()[c])).findFirst().orElseThrow();
            assertThat(bounds.of(attack.sum(0, cell)).exact()).isTrue();
        }
    }

    @Test
    void oneLateArrivalChangesNoPublishedByte() {
        var before = everything();
        var persons = new Exhibit(11, 900);
        persons.release(LocalDate.of(2024, 6, 30)).orElseThrow();
        persons.arrive(1);
        assertThat(persons.release(LocalDate.of(2025, 6, 30))).as("nothing may be published for one person").isEmpty();
        // and somebody who proposes the same figures again publishes nothing new
        var last = outsider.editions(DATASET).getLast();
        work.system("test", () -> publish.edition(Exhibit.edition(DATASET, LocalDate.of(2026, 6, 30), published(last))));
        assertThat(everything()).isEqualTo(before);
    }

    @Autowired
    private org.zaklon.published.Published shelf;

    private org.zaklon.disclosure.ProtectedTable published(int edition) {
        return shelf.table(DATASET, edition, "main").orElseThrow();
    }

    private List<Publication> harvest() {
        return IntStream.rangeClosed(1, 3).mapToObj(edition -> outsider.harvest(DATASET, edition, "main", NAMES)).toList();
    }

    /**
     * The epoch that a number counts. A family of cells whose numbers are all as they were may have been carried forward, so he takes it for old; where one
     * differs, the whole family is new.
     */
    private static int asOf(List<Publication> publications, int epoch, int cell) {
        if (epoch == 0) {
            return 0;
        }
        var catalogue = publications.getFirst().catalogue();
        var family = family(catalogue, cell);
        boolean changed = IntStream.range(0, catalogue.size()).filter(other -> family(catalogue, other).equals(family))
                .anyMatch(other -> !publications.get(epoch).said().get(other).equals(publications.get(epoch - 1).said().get(other)));
        return changed ? epoch : asOf(publications, epoch - 1, cell);
    }

    /** The dimensions that a cell does not leave at their total. */
    private static List<Integer> family(Catalogue catalogue, int cell) {
        return IntStream.range(0, catalogue.dimensions().size()).filter(d -> catalogue.cell(cell)[d] != catalogue.dimensions().get(d).total()).boxed().toList();
    }

    /** Every byte that can be had of the dataset. */
    private Map<String, String> everything() {
        var bytes = new TreeMap<String, String>();
        for (var edition : outsider.editions(DATASET)) {
            for (var first : NAMES) {
                for (var second : NAMES) {
                    for (var ending : List.of("csv", "json", "sdmx.csv", "xlsx", "csv-metadata.json")) {
                        var path = "/open/v1/%s/%d/main.%s?by=%s".formatted(DATASET, edition, ending, first.equals(second) ? first : first + "," + second);
                        bytes.put(path, java.util.HexFormat.of().formatHex(outsider.get(path).body()));
                    }
                }
            }
        }
        bytes.put("dataset", new String(outsider.get("/open/v1/" + DATASET).body(), java.nio.charset.StandardCharsets.UTF_8));
        return bytes;
    }

    /** Atoms of the first epoch, and for each later one the atoms of those who came since. */
    private static final class Joint {
        private final Knowledge knowledge;
        private final int[][] members;
        private final int leaves;

        Joint(List<Publication> publications) {
            // the atoms of one catalogue, without leaving out what some publication shows to be empty
            var nothing = publications.getFirst().catalogue();
            var blank = new Publication("blank", nothing,
                    java.util.Collections.nCopies(nothing.size(), new Said(0, Said.UNBOUNDED)));
            var joined = Knowledge.of(nothing.dimensions(), List.of(blank));
            leaves = joined.knowledge().atoms(); // nothing is left out, so the number of an atom is that of its combination
            members = joined.cells().getFirst();
            knowledge = new Knowledge(leaves * publications.size());
            for (int epoch = 0; epoch < publications.size(); epoch++) {
                for (int cell = 0; cell < members.length; cell++) {
                    knowledge.add(sum(asOf(publications, epoch, cell), cell), publications.get(epoch).said().get(cell));
                }
            }
        }

        int[] leaf(int epoch, int leaf) {
            return IntStream.rangeClosed(0, epoch).map(wave -> wave * leaves + leaf).toArray();
        }

        /** A cell of an epoch is made of the same atoms in this and every earlier wave of arrivals. */
        int[] sum(int epoch, int cell) {
            return IntStream.rangeClosed(0, epoch).flatMap(wave -> java.util.Arrays.stream(members[cell]).map(atom -> wave * leaves + atom)).toArray();
        }
    }
}
