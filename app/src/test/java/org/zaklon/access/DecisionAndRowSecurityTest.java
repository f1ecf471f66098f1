package org.zaklon.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaklon.access.CaseFacts.Opening;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.UnitCode;
import org.zaklon.kernel.UnitFunction;
import org.zaklon.store.TestDatabase;

/**
 * The decision and row security are written twice, in Java and in SQL; here they answer the same questions about random facts.
 * Seeded, so that a disagreement can be looked at again.
 */
@AccessRooms
class DecisionAndRowSecurityTest {
    private static final int CASES = 120;
    private static final int ACTORS = 60;
    private static final int ENTRIES = 600;

    private final Random random = new Random(20_261_121);
    private final String world = UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    private TestDatabase database;

    @Autowired
    private Work work;

    @Autowired
    private FactsStore facts;

    @Autowired
    private JdbcClient sql;

    private record Row(CaseId id, AgencyCode agency, UnitCode unit, AreaCode area) {}

    private record Assignment(CaseId id, AccountId account, boolean live) {}

    private record Share(CaseId id, AgencyCode from, UnitCode to, DataClass dataClass, boolean live) {}

    private record Block(CaseId id, AccountId account, UnitCode unit, boolean live) {}

    private record Entry(UUID id, CaseId caseId, Written written) {}

    private final List<Row> rows = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Actor> actors = new ArrayList<>();
    private final List<Assignment> assignments = new ArrayList<>();
    private final List<Share> shares = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();

    @Test
    void onRandomFactsRowSecurityShowsExactlyWhatTheDecisionLetsOneKnow() throws SQLException {
        invent();
        store();
        int seen = 0;
        for (var actor : actors) {
            var visible = work.read(actor, () -> new HashSet<>(sql.sql("select case_id from access.case_scope where area like ?")
                    .param("%" + world).query((row, n) -> new CaseId(row.getObject(1, UUID.class))).list()));
            for (var row : rows) {
                var truth = truth(actor, row);
                var open = actor.function().mayHoldProtectedData() && !truth.blocked();
                var knows = open && Decide.knows(actor, truth);
                var oversees = open && actor.role() == Role.DPO && row.agency().equals(actor.agency());
                assertThat(visible.contains(row.id())).as("%s and %s", actor, truth).isEqualTo(knows);
                var found = work.read(actor, () -> facts.find(actor, row.id()));
                assertThat(found.isPresent()).isEqualTo(knows || oversees);
                found.ifPresent(read -> assertThat(read).isEqualTo(truth));
                for (var act : Act.values()) {
                    var decision = Decide.act(actor, act, truth);
                    var absent = decision instanceof Decision.Denial denial && denial.reason().equals(Reason.absent());
                    assertThat(absent).as("%s of %s is absent", act, truth).isEqualTo(!(knows || oversees && act.needs() == Act.Needs.OVERSIGHT));
                }
                seen += knows ? 1 : 0;
            }
        }
        // The facts are random, but a world in which nobody sees anything would prove nothing.
        assertThat(seen).isBetween(CASES * ACTORS / 20, CASES * ACTORS * 4 / 5);
    }

    @Test
    void onRandomFactsRowSecurityShowsExactlyTheEntriesThatTheDecisionLetsOneRead() throws SQLException {
        invent();
        store();
        int seen = 0;
        for (var actor : actors) {
            var visible = work.read(actor, () -> new HashSet<>(
                    sql.sql("select id from cases.entry where form_id = ?").param(world).query(UUID.class).list()));
            for (var entry : entries) {
                var row = rows.stream().filter(r -> r.id().equals(entry.caseId())).findFirst().orElseThrow();
                var truth = truth(actor, row);
                var reads = Decide.reads(actor, truth, entry.written());
                assertThat(visible.contains(entry.id())).as("%s reads %s of %s", actor, entry.written(), truth).isEqualTo(reads);
                seen += reads ? 1 : 0;
            }
        }
        // a third of the roles reach no entry whatever happens
        assertThat(seen).isBetween(ENTRIES * ACTORS / 100, ENTRIES * ACTORS / 2);
    }

    private CaseFacts truth(Actor actor, Row row) {
        var assigned = assignments.stream()
                .anyMatch(a -> a.live() && a.id().equals(row.id()) && a.account().equals(actor.account()));
        var blocked = blocks.stream().anyMatch(b -> b.live() && b.id().equals(row.id())
                && (actor.account().equals(b.account()) || actor.unit().equals(b.unit())));
        Set<Opening> openings = shares.stream()
                .filter(s -> s.live() && s.id().equals(row.id()) && s.to().equals(actor.unit()))
                .map(s -> new Opening(s.from(), s.dataClass())).collect(Collectors.toSet());
        return new CaseFacts(row.id(), row.agency(), row.unit(), row.area(), assigned, blocked, openings);
    }

    private void invent() {
        for (int i = 0; i < CASES; i++) {
            int agency = random.nextInt(3);
            rows.add(new Row(CaseId.fresh(), agency(agency), unit(agency, random.nextInt(2)), area(random.nextInt(3))));
        }
        for (int i = 0; i < ACTORS; i++) {
            int agency = random.nextInt(3);
            var roles = Role.values();
            var function = random.nextInt(8) == 0
                    ? UnitFunction.IMMIGRATION_ENFORCEMENT
                    : UnitFunction.values()[random.nextInt(UnitFunction.values().length)];
            actors.add(new Actor(AccountId.fresh(), agency(agency), unit(agency, random.nextInt(2)), function,
                    roles[i % roles.length], random.nextInt(4) == 0 ? null : area(random.nextInt(3))));
        }
        for (int i = 0; i < CASES * 5; i++) {
            var row = rows.get(random.nextInt(CASES));
            var actor = actors.get(random.nextInt(ACTORS));
            assignments.add(new Assignment(row.id(), actor.account(), random.nextInt(3) > 0));
        }
        for (int i = 0; i < CASES * 3; i++) {
            var row = rows.get(random.nextInt(CASES));
            shares.add(new Share(row.id(), agency(random.nextInt(3)), unit(random.nextInt(3), random.nextInt(2)),
                    DataClass.values()[random.nextInt(DataClass.values().length)], random.nextInt(3) > 0));
        }
        for (int i = 0; i < ENTRIES; i++) {
            var row = rows.get(random.nextInt(CASES));
            int agency = random.nextInt(3);
            entries.add(new Entry(UUID.randomUUID(), row.id(), new Written(agency(agency), unit(agency, random.nextInt(2)),
                    DataClass.values()[random.nextInt(DataClass.values().length)])));
        }
        for (int i = 0; i < CASES; i++) {
            var row = rows.get(random.nextInt(CASES));
            var actor = actors.get(random.nextInt(ACTORS));
            var person = random.nextInt(4) > 0;
            blocks.add(new Block(row.id(), person ? actor.account() : null, person ? null : actor.unit(), random.nextInt(3) > 0));
        }
    }

    /** Past row security: these are the facts, however they came about. */
    private void store() throws SQLException {
        var now = Instant.now();
        var past = Timestamp.from(now.minus(Duration.ofHours(1)));
        try (var superuser = database.asSuperuser()) {
            for (var row : rows) {
                insert(superuser, "insert into access.case_scope values (?, ?, ?, ?, ?)", row.id().value(), row.agency().value(),
                        row.unit().value(), row.area().value(), past);
            }
            for (var row : rows) {
                insert(superuser, """
                        insert into cases.case_file (case_id, pseudonym, agency, unit, area, state, age, signal_agency, signal_unit, opened_at)
                        values (?, ?, ?, ?, ?, 'OPEN', 'UNKNOWN', 'x', 'x', ?)
                        """, row.id().value(), row.id().value().toString(), row.agency().value(), row.unit().value(), row.area().value(),
                        past);
            }
            for (var entry : entries) {
                insert(superuser, """
                        insert into cases.entry (id, case_id, submission, kind, form_id, form_version, data_class, agency, unit, author,
                            at, sealed)
                        values (?, ?, ?, 'NOTE', ?, 1, ?, ?, ?, ?, ?, '')
                        """, entry.id(), entry.caseId().value(), UUID.randomUUID(), world, entry.written().dataClass().code(),
                        entry.written().agency().value(), entry.written().unit().value(), UUID.randomUUID(), past);
            }
            int minute = 0;
            for (var assignment : assignments) {
                insert(superuser, "insert into access.assignment values (?, ?, ?, ?, ?)", assignment.id().value(),
                        assignment.account().value(), agencyOf(assignment.account()),
                        Timestamp.from(now.minus(Duration.ofDays(9)).plusSeconds(minute++)), assignment.live() ? null : past);
            }
            for (var share : shares) {
                // Of those that are over, one half was ended and the other half ran out.
                var ended = !share.live() && random.nextBoolean();
                var until = share.live() || ended ? Timestamp.from(now.plus(Duration.ofDays(1))) : past;
                insert(superuser, "insert into access.opening values (?, ?, ?, ?, ?, ?, 'ASSISTANCE', ?, ?, ?)", UUID.randomUUID(),
                        UUID.randomUUID(), share.id().value(), share.from().value(), share.to().value(), share.dataClass().code(),
                        past, until, ended ? past : null);
            }
            for (var block : blocks) {
                insert(superuser, "insert into access.block values (?, ?, ?, ?, 'relative', ?, ?)", UUID.randomUUID(),
                        block.id().value(), block.account() == null ? null : block.account().value(),
                        block.unit() == null ? null : block.unit().value(), past, block.live() ? null : past);
            }
        }
    }

    private String agencyOf(AccountId account) {
        return actors.stream().filter(a -> a.account().equals(account)).findFirst().orElseThrow().agency().value();
    }

    private static void insert(Connection connection, String statement, Object... values) throws SQLException {
        try (var prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            prepared.executeUpdate();
        }
    }

    private AgencyCode agency(int n) {
        return new AgencyCode("A" + n + "-" + world);
    }

    private UnitCode unit(int agency, int n) {
        return new UnitCode("A" + agency + ".U" + n + "-" + world);
    }

    private AreaCode area(int n) {
        return new AreaCode("R" + n + "-" + world);
    }
}
