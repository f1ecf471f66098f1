package org.zaklon.enclave;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zaklon.enclave.Comparer.Deposit;
import org.zaklon.store.EnclaveDoor;

/** What the enclave reads and writes, as a role of its own. Names no table but those of its schema. */
@Component
class EnclaveStore {
    private final EnclaveDoor door;
    private final Encoder encoder;
    private final EnclaveKeys keys;

    EnclaveStore(EnclaveDoor door, Encoder encoder, EnclaveKeys keys) {
        this.door = door;
        this.encoder = encoder;
        this.keys = keys;
    }

    /** A comparison that two people of the asking agency opened and that is in force. */
    record Comparison(UUID id, String asking, String owner) {}

    /** Asked from those who keep the register; nobody can push a comparison in here. */
    List<Comparison> inForce(Instant at) {
        return door.sql().sql("select id, asking, owner from sharing.comparisons_in_force(?) order by id").param(Timestamp.from(at))
                .query((row, n) -> new Comparison(row.getObject("id", UUID.class), row.getString("asking"), row.getString("owner"))).list();
    }

    /** Records of an agency in the order of their references, from behind one. */
    List<Deposit> records(String agency, UUID after, int most) {
        return door.sql().sql("""
                select reference, sealed from enclave.record where agency = ? and reference > ? order by reference limit ?
                """)
                .params(agency, after == null ? new UUID(0, 0) : after, most)
                .query((row, n) -> {
                    var reference = row.getObject("reference", UUID.class);
                    return new Deposit(reference, encoder.open(agency, reference, row.getBytes("sealed")));
                }).list();
    }

    UUID turn(UUID comparison) {
        return door.sql().sql("select after from enclave.turn where comparison = ?").param(comparison).query(UUID.class).optional().orElse(null);
    }

    /** @param after null to begin anew at the next turn */
    void turn(UUID comparison, UUID after) {
        door.inOne(() -> {
            door.sql().sql("delete from enclave.turn where comparison = ?").param(comparison).update();
            return after == null ? 0 : door.sql().sql("insert into enclave.turn (comparison, after) values (?, ?)").params(comparison, after).update();
        });
    }

    /** Nobody is asked twice within a comparison, and never again about whom somebody said that it is not the same person. */
    void ask(Comparison comparison, UUID id, UUID reference, String unit, byte[] pair, byte[] sealed, Instant at) {
        door.sql().sql("""
                insert into enclave.question (id, comparison, agency, unit, reference, pair, sealed, asked_at)
                select :id, :comparison, :owner, :unit, :reference, :pair, :sealed, :at
                where not exists (select from enclave.question q where q.pair = :pair and (q.comparison = :comparison or q.answered = 'APART'))
                """)
                .param("id", id).param("comparison", comparison.id()).param("owner", comparison.owner()).param("unit", unit)
                .param("reference", reference).param("pair", pair).param("sealed", sealed).param("at", Timestamp.from(at)).update();
    }

    /** Agencies that left records. */
    List<String> agencies() {
        return door.sql().sql("select distinct agency from enclave.record order by agency").query(String.class).list();
    }

    /** What owners answered and clerks said. A person is told of only where two people said that it is the same. */
    Said said() {
        var same = new ArrayList<Said.Pair>();
        var apart = new ArrayList<Said.Pair>();
        door.sql().sql("select id, reference, sealed, answered from enclave.question where answered in ('TELL', 'APART')").query(row -> {
            var id = row.getObject("id", UUID.class);
            var asked = Reasons.read(keys.open(row.getBytes("sealed"), Reasons.bound(id))).asked();
            (row.getString("answered").equals("TELL") ? same : apart).add(new Said.Pair(asked, row.getObject("reference", UUID.class)));
        });
        door.sql().sql("select one, other, verdict from enclave.drawn where verdict in ('SAME', 'APART')").query(row -> {
            (row.getString("verdict").equals("SAME") ? same : apart)
                    .add(new Said.Pair(row.getObject("one", UUID.class), row.getObject("other", UUID.class)));
        });
        return new Said(same, apart);
    }

    /** Nothing is drawn twice. */
    void draw(byte[] pair, String agency, UUID one, UUID other, Band band) {
        door.sql().sql("""
                insert into enclave.drawn (pair, id, agency, one, other, band)
                select :pair, :id, :agency, :one, :other, :band where not exists (select from enclave.drawn d where d.pair = :pair)
                """)
                .param("pair", pair).param("id", UUID.randomUUID()).param("agency", agency).param("one", one).param("other", other).param("band", band.name())
                .update();
    }

    /** What was said of pairs drawn from each band; who could not tell is not counted. */
    Map<Band, Counted.OfBand> reviewed() {
        return door.sql().sql("""
                select band, count(*) as reviewed, count(*) filter (where verdict = 'SAME') as same from enclave.drawn
                where verdict in ('SAME', 'APART') group by band
                """)
                .query((row, n) -> new Counted.OfBand(Band.valueOf(row.getString("band")), 0, row.getInt("reviewed"), row.getInt("same"))).list().stream()
                .collect(Collectors.toMap(Counted.OfBand::band, of -> of));
    }
}
