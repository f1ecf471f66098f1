package org.zaklon.enclave;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.UnitCode;

/** Where an agency leaves what it knows of a person, encoded and sealed. It goes in through one function, and the application cannot take it out again. */
@Component
public class Deposits {
    private final JdbcClient sql;
    private final Encoder encoder;

    Deposits(JdbcClient sql, Encoder encoder) {
        this.sql = sql;
        this.encoder = encoder;
    }

    /**
     * Call it inside the work of whoever wrote the person down; what was deposited under the reference before gives way.
     *
     * @param reference stands for the person in this agency alone
     * @param rows every way in which the person is written: given name, family name, date of birth, sex, citizenship, document
     */
    public void deposit(AgencyCode agency, UnitCode unit, UUID reference, List<List<String>> rows) {
        var sealed = encoder.seal(agency.value(), reference, encoder.encode(reference, unit.value(), rows));
        sql.sql("select enclave.deposit(?, ?)::text").params(List.of(reference, sealed)).query(String.class).optional();
    }
}
