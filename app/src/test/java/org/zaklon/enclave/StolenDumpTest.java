package org.zaklon.enclave;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.zaklon.access.Actor;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.UnitCode;
import org.zaklon.kernel.UnitFunction;
import org.zaklon.linkage.batch.KeyTable;
import org.zaklon.linkage.keyed.attack.Dump;
import org.zaklon.linkage.keyed.attack.FrequencyAttack;
import org.zaklon.linkage.keyed.attack.GraphAttack;
import org.zaklon.linkage.keyed.attack.KeyAttack;
import org.zaklon.linkage.records.RecordsBuilder;
import org.zaklon.people.PeopleTest;
import org.zaklon.store.TestDatabase;

/**
 * Somebody holds a copy of the enclave without its keys and knows everybody in it, all values and how encodings are laid out. The same attacks are first
 * led against the same records without the seal, to show that they bite.
 */
@SpringBootTest(classes = PeopleTest.Rooms.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
@TestPropertySource(properties = "spring.main.lazy-initialization=true")
class StolenDumpTest {
    private static final int PEOPLE = 800;
    private static final double GOAL = 0.01;
    private static final String[] GIVEN = ("Amina Lejla Emina Selma Fatima Merima Ajla Sara Ana Marija Ivana Jelena Milica Dragana Gordana Arta Besa Teuta "
            + "Hatidža Senada Mirela Sanela Nermina Azra Belma Dženana Ljiljana Snežana Vesna Zorica").split(" ");
    private static final String[] STEMS = ("Had Beć Kara Mala Veli Sulj Ahm Muj Hus Del Per Jov Mar Nik Stan Pop Vuk Kov Ćor Đul Džan Živ Šar Čol Beg Smaj").split(" ");
    private static final String[] ENDS = "žić ović ević arac ak anić anović elj alski aj".split(" ");
    /** Where the first filter and the first key of an encoding lie. */
    private static final int FIRST = 4 + 64;
    private static final int FIELD = 1 + Encoder.WORDS * 8;

    @Autowired private Deposits deposits;
    @Autowired private Encoder encoder;
    @Autowired private Work work;
    @Autowired private TestDatabase database;

    private final Actor owner = new Actor(AccountId.fresh(), new AgencyCode("SHELTER"), new UnitCode("SHELTER-1"), UnitFunction.SHELTER,
            Role.CASE_SUPERVISOR, new AreaCode("NORTH"));
    private final List<List<String>> people = new ArrayList<>();
    private final List<byte[]> stolen = new ArrayList<>();
    private final List<byte[]> bare = new ArrayList<>();

    @BeforeEach
    void theEnclaveIsStolen() throws SQLException {
        var random = new SplittableRandom(7);
        var references = new ArrayList<UUID>();
        for (var i = 0; i < PEOPLE; i++) {
            people.add(List.of(GIVEN[(int) (GIVEN.length * random.nextDouble() * random.nextDouble())], STEMS[random.nextInt(STEMS.length)] + ENDS[random.nextInt(ENDS.length)],
                    "%d-%02d-%02d".formatted(1960 + random.nextInt(45), 1 + random.nextInt(12), 1 + random.nextInt(28)), random.nextInt(5) == 0 ? "M" : "F", "BIH",
                    "%09d".formatted(random.nextInt(1_000_000_000))));
            references.add(UUID.randomUUID());
        }
        work.read(owner, () -> {
            for (var i = 0; i < PEOPLE; i++) {
                deposits.deposit(owner.agency(), owner.unit(), references.get(i), List.of(people.get(i)));
                bare.add(encoder.encode(references.get(i), owner.unit().value(), List.of(people.get(i))).bytes(20));
            }
            return null;
        });
        var rows = new HashMap<UUID, byte[]>();
        try (var superuser = database.asSuperuser(); var statement = superuser.createStatement();
                var all = statement.executeQuery("select reference, sealed from enclave.record")) {
            while (all.next()) {
                rows.put(all.getObject(1, UUID.class), all.getBytes(2));
            }
        }
        references.forEach(reference -> stolen.add(rows.get(reference)));
    }

    @Test
    void frequencyLikenessAndSharedKeysNameNobodyFromTheSealedCopy() {
        var given = new int[] {0, 1};
        for (var field : given) {
            var frequency = FrequencyAttack.on(dump(stolen, field));
            var likeness = GraphAttack.on(dump(stolen, field));
            System.out.printf("sealed, field %d: frequency %s, likeness %s%n", field, frequency, likeness);
            assertThat(frequency.reidentified()).isLessThanOrEqualTo(GOAL);
            // a name that many bear is hit by chance; nobody who guesses does worse
            assertThat(likeness.reidentified()).isLessThanOrEqualTo(Math.max(GOAL, 2 * byChance(field)));
        }
        var keys = KeyAttack.on(keys(stolen), plain());
        System.out.println("sealed, keys: " + keys);
        assertThat(keys.reidentified()).isLessThanOrEqualTo(GOAL);
        assertThat(patterns(stolen)).isLessThanOrEqualTo(GOAL);
        assertThat(stolen.stream().map(bytes -> bytes.length).distinct()).as("nor does the length tell").hasSize(1);
    }

    @Test
    void withoutTheSealTheSameAttackNamesMostOfThem() {
        var keys = KeyAttack.on(keys(bare), plain());
        System.out.println("bare, keys: " + keys);
        assertThat(keys.reidentified()).isGreaterThan(0.2);
        assertThat(GraphAttack.on(dump(bare, 1)).guessed()).isPositive();
    }

    /** How often somebody is right who names the commonest value each time. */
    private double byChance(int field) {
        var counts = new HashMap<String, Integer>();
        people.forEach(person -> counts.merge(person.get(field), 1, Integer::sum));
        return counts.values().stream().mapToInt(n -> n).max().orElseThrow() / (double) PEOPLE;
    }

    /** Pattern mining begins with bits that are set together in many rows (Christen and others 2018); in noise no pair is frequent enough to begin with. */
    private double patterns(List<byte[]> rows) {
        var filters = dump(rows, 0).filters();
        var counts = new int[Encoder.WORDS * 64];
        filters.forEach(filter -> {
            for (var bit = 0; bit < counts.length; bit++) {
                counts[bit] += (filter[bit >> 6] >>> bit & 1) == 1 ? 1 : 0;
            }
        });
        var expected = PEOPLE / 2.0;
        var spread = 5 * Math.sqrt(PEOPLE / 4.0);
        var frequent = new TreeSet<Integer>();
        for (var bit = 0; bit < counts.length; bit++) {
            if (Math.abs(counts[bit] - expected) > spread) {
                frequent.add(bit);
            }
        }
        return frequent.size() / (double) counts.length;
    }

    private Dump dump(List<byte[]> rows, int field) {
        var known = people.stream().map(person -> person.get(field)).toList();
        return new Dump(rows.stream().map(row -> filter(row, field)).toList(), Encoder.NOISE, known, known.stream().map(StolenDumpTest::pairs).toList());
    }

    /** What stands where the filter of a field would stand without the seal. */
    private static long[] filter(byte[] row, int field) {
        var filter = new long[Encoder.WORDS];
        var bytes = ByteBuffer.wrap(row);
        for (var word = 0; word < filter.length; word++) {
            filter[word] = bytes.getLong(FIRST + field * FIELD + 1 + word * 8);
        }
        return filter;
    }

    private KeyTable keys(List<byte[]> rows) {
        var kinds = 10;
        var keys = new long[kinds][rows.size()];
        for (var row = 0; row < rows.size(); row++) {
            for (var kind = 0; kind < kinds; kind++) {
                keys[kind][row] = ByteBuffer.wrap(rows.get(row)).getLong(FIRST + Encoder.FIELDS.size() * FIELD + 1 + kind * 8);
            }
        }
        return new KeyTable(java.util.stream.IntStream.range(0, kinds).mapToObj(String::valueOf).toList(), keys);
    }

    /** The same keys of the plain values, as the attacker makes them. */
    private KeyTable plain() {
        var builder = new RecordsBuilder(Encoder.FIELDS);
        people.forEach(builder::add);
        var all = KeyTable.of(builder.build(), (tag, key) -> key);
        var kinds = new long[10][];
        for (var kind = 0; kind < kinds.length; kind++) {
            kinds[kind] = new long[PEOPLE];
        }
        for (var row = 0; row < PEOPLE; row++) {
            var at = 0;
            for (var ofKind : all.keys()) {
                if (ofKind[row] != 0 && at < kinds.length) {
                    kinds[at++][row] = ofKind[row];
                }
            }
        }
        return new KeyTable(java.util.stream.IntStream.range(0, kinds.length).mapToObj(String::valueOf).toList(), kinds);
    }

    private static Set<String> pairs(String name) {
        var pairs = new TreeSet<String>();
        var text = "_" + name.toLowerCase() + "_";
        for (var i = 0; i + 2 <= text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
