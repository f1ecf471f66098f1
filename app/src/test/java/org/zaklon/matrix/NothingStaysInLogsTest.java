package org.zaklon.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaklon.store.TestDatabase;

/** Planted names are typed into every form and lie in a case; no line of a log, no error and no plain column holds them. */
@WholeHouse
class NothingStaysInLogsTest {
    private static final String NAME = "Plantedname-7f3q";
    private static final Map<String, String> TYPED = Stream.of("name", "text", "q", "login", "mail", "note", "reason", "case", "from",
                    "to", "act", "area", "unit", "role", "story", "search", "title", "hash", "seq", "subject", "first-name", "last-name",
                    "language", "list", "services", "urgency", "on", "until", "password", "code")
            .collect(Collectors.toMap(field -> field, field -> NAME));

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @Autowired private Asking asking;
    @Autowired private Troupe troupe;
    @Autowired private TestDatabase database;

    @BeforeEach
    void listen() throws Exception {
        lines.start();
        root().addAppender(lines);
        troupe.assemble();
    }

    @AfterEach
    void stop() {
        root().detachAppender(lines);
    }

    @Test
    void theListenerHearsWhatIsLogged() {
        LoggerFactory.getLogger("org.zaklon.test").warn("something broke", new IllegalStateException(NAME));
        assertThat(told()).isNotEmpty();
    }

    @Test
    void noNameThatIsTypedAnywhereComesIntoALogOrAnErrorPage() {
        var inside = asking.inside();
        asking.rows().forEach(row -> asking.admitted(row).ifPresent(actor -> {
            for (var id : List.of(troupe.theCase().value(), UUID.randomUUID())) {
                var answer = asking.ask(inside, actor, row, id, "en", TYPED);
                assertThat(answer.getStatus()).as(row.route()).isLessThan(500);
            }
        }));
        assertThat(told()).isEmpty();
    }

    @Test
    void whatWasWrittenIntoACaseStandsNowhereInPlain() throws SQLException {
        try (var superuser = database.asSuperuser()) {
            for (var table : tables(superuser)) {
                try (var search = superuser.prepareStatement("select count(*) from " + table + " t where t::text like ?")) {
                    search.setString(1, "%" + Troupe.PLANTED + "%");
                    try (var rows = search.executeQuery()) {
                        rows.next();
                        assertThat(rows.getLong(1)).as(table).isZero();
                    }
                }
            }
        }
    }

    private List<String> told() {
        return lines.list.stream().map(NothingStaysInLogsTest::whole)
                .filter(line -> line.contains(NAME) || line.contains(Troupe.PLANTED)).toList();
    }

    private static String whole(ILoggingEvent line) {
        var whole = new StringBuilder(line.getFormattedMessage()).append(line.getMDCPropertyMap()).append(line.getKeyValuePairs());
        for (var cause = line.getThrowableProxy(); cause != null; cause = cause.getCause()) {
            whole.append('\n').append(cause.getMessage());
        }
        return whole.toString();
    }

    private static List<String> tables(Connection superuser) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = superuser.createStatement(); var rows = statement.executeQuery("""
                select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema')
                """)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
