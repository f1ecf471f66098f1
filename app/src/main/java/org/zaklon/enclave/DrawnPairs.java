package org.zaklon.enclave;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pairs of the reader's agency that were drawn at random to be looked at. How alike the enclave found them is not told: it would sway whoever looks. */
@Component
public class DrawnPairs {
    private final JdbcClient sql;

    DrawnPairs(JdbcClient sql) {
        this.sql = sql;
    }

    /** Two references of the own agency. */
    public record Drawn(UUID id, UUID one, UUID other) {}

    /** Those about which nobody said anything yet, in an order that says nothing. */
    public List<Drawn> open(int most) {
        return sql.sql("select id, one, other from enclave.drawn where verdict is null order by id limit ?").param(most)
                .query((row, n) -> new Drawn(row.getObject("id", UUID.class), row.getObject("one", UUID.class), row.getObject("other", UUID.class))).list();
    }

    /** Takes up what was said of two references, where the pair was drawn; the newest word counts. */
    public void said(UUID one, UUID other, String verdict) {
        sql.sql("update enclave.drawn set verdict = :verdict where one = :one and other = :other or one = :other and other = :one")
                .param("verdict", verdict).param("one", one).param("other", other).update();
    }
}
