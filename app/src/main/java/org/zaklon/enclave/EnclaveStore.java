package org.zaklon.enclave;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zaklon.enclave.Comparer.Deposit;
import org.zaklon.store.EnclaveDoor;

/** What the enclave reads and writes, as a role of its own. Names no table but those of its schema. */
@Component
class EnclaveStore {
    private final EnclaveDoor door;
    private final Encoder encoder;

    EnclaveStore(EnclaveDoor door, Encoder encoder) {
        this.door = door;
        this.encoder = encoder;
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
}
