package org.zaklon.people.likeness;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zaklon.country.Country;
import org.zaklon.store.AtStartup;

/**
 * A table of keys for each agency. A search reads the table of its own agency and no other, so that neither its answer nor its time depends on
 * what another agency keeps.
 */
@Component
class KeyTables implements AtStartup {
    private final Country country;

    KeyTables(Country country) {
        this.country = country;
    }

    @Override
    public void prepare(Connection owner) throws SQLException {
        for (var agency : country.agencies()) {
            var code = agency.code().value();
            // a code may hold what a name of a table may not
            var table = "link_key_" + UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8)).toString().replace("-", "");
            try (var make = owner.prepareStatement("select people.key_table(?, ?)")) {
                make.setString(1, code);
                make.setString(2, table);
                make.execute();
            }
        }
    }
}
