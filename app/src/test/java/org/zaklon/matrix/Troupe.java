package org.zaklon.matrix;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.zaklon.access.Actor;
import org.zaklon.access.ActorSource;
import org.zaklon.access.CaseRegister;
import org.zaklon.access.Openings;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.cases.Age;
import org.zaklon.cases.CaseEntry;
import org.zaklon.cases.Level;
import org.zaklon.cases.file.Assertions;
import org.zaklon.cases.file.CaseFiles;
import org.zaklon.cases.file.Entries;
import org.zaklon.country.Country;
import org.zaklon.country.forms.FieldType;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.UnitCode;
import org.zaklon.kernel.UnitFunction;
import org.zaklon.store.TestDatabase;
import org.zaklon.ui.SignedIn;
import org.zaklon.ui.forms.Answer;
import org.zaklon.ui.forms.Answers;

/**
 * One case, and one person for each role in each relation to it, also for those that no agency would ever make: what may not be
 * must be refused by the decision, not by the form that gives out roles.
 */
@TestComponent
@Primary
class Troupe implements ActorSource, SignedIn.Source {
    static final String PLANTED = "Planted-Story-7f3q";
    private static final AreaCode AREA = new AreaCode("BRCKO");
    private static final UnitCode MANAGING = new UnitCode("CSR-BD");
    private static final Map<Relation, UnitCode> UNITS = new EnumMap<>(Map.of(
            Relation.ASSIGNED, MANAGING, Relation.UNIT, MANAGING, Relation.BLOCKED, MANAGING,
            Relation.AGENCY, new UnitCode("OBR-BD"), Relation.AREA, new UnitCode("KT-BRCKO"),
            Relation.SHARED, new UnitCode("LARA-K"), Relation.EXPIRED, new UnitCode("EMMAUS-K"),
            Relation.STRANGER, new UnitCode("ZENABIH-K"), Relation.WALL, new UnitCode("SPS-NAD")));

    private final Map<AccountId, Actor> known = new HashMap<>();
    private final Map<Relation, Map<Role, Actor>> players = new EnumMap<>(Relation.class);
    private final CaseId theCase = CaseId.fresh();
    private boolean ready;

    @Autowired private Work work;
    @Autowired private Country country;
    @Autowired private CaseRegister register;
    @Autowired private CaseFiles files;
    @Autowired private Entries entries;
    @Autowired private Assertions assertions;
    @Autowired private Openings openings;
    @Autowired private TestDatabase database;

    @Override
    public Optional<Actor> find(AccountId account) {
        return Optional.ofNullable(known.get(account));
    }

    @Override
    public Optional<SignedIn> in(HttpServletRequest request) {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(who -> !(who instanceof AnonymousAuthenticationToken))
                .flatMap(who -> find(new AccountId(UUID.fromString(who.getName()))))
                .map(actor -> new SignedIn(actor, "Player", country.unit(actor.unit()).name()));
    }

    Actor player(Role role, Relation relation) {
        return players.get(relation).get(role);
    }

    CaseId theCase() {
        return theCase;
    }

    void assemble() throws SQLException {
        if (ready) {
            return;
        }
        ready = true;
        for (var relation : Relation.values()) {
            var unit = country.unit(UNITS.get(relation));
            var byRole = new EnumMap<Role, Actor>(Role.class);
            for (var role : Role.values()) {
                var area = relation == Relation.AREA && role == Role.TEAM_COORDINATOR ? AREA : new AreaCode("KS");
                var actor = new Actor(AccountId.fresh(), unit.agency(), unit.code(), unit.function(), role, area);
                byRole.put(role, actor);
                known.put(actor.account(), actor);
            }
            players.put(relation, byRole);
        }
        play();
        try (var superuser = database.asSuperuser()) {
            accounts(superuser);
            relations(superuser);
        }
    }

    private void play() {
        var manager = player(Role.CASE_MANAGER, Relation.ASSIGNED);
        work.read(manager, () -> {
            register.enter(theCase, manager.agency(), manager.unit(), AREA);
            register.assign(manager, theCase, manager.account());
            files.open(manager, theCase, manager.agency(), manager.unit(), AREA, Age.UNKNOWN);
            files.taken(theCase);
            var submission = entries.write(manager, theCase, CaseEntry.Kind.SIGNAL, country.form("F01"), signal());
            assertions.add(manager, files.get(theCase), Level.SIGNAL, LocalDate.of(2026, 11, 1), null, submission, signal());
            openings.open(UUID.randomUUID(), theCase, manager.agency(), UNITS.get(Relation.SHARED), Set.of(DataClass.C1_IDENTITY,
                    DataClass.C8_SERVICES, DataClass.C9_ADMIN), Purpose.ASSISTANCE, Instant.now().plus(Duration.ofDays(30)));
            openings.open(UUID.randomUUID(), theCase, manager.agency(), UNITS.get(Relation.EXPIRED), Set.of(DataClass.C1_IDENTITY,
                    DataClass.C3_NARRATIVE, DataClass.C9_ADMIN), Purpose.ASSISTANCE, Instant.now().minus(Duration.ofDays(1)));
            openings.open(UUID.randomUUID(), theCase, manager.agency(), UNITS.get(Relation.WALL), Set.of(DataClass.values()),
                    Purpose.RESIDENCE, Instant.now().plus(Duration.ofDays(30)));
            return null;
        });
    }

    private Answers signal() {
        var answers = new LinkedHashMap<String, Answer>();
        country.form("F01").fields().stream().filter(f -> f.type() == FieldType.STORY)
                .forEach(f -> answers.put(f.id(), new Answer.Text(PLANTED)));
        return new Answers(Map.copyOf(answers));
    }

    /** Accounts for pages about oneself; the wall between functions and roles stands in a check, which is not what is tested here. */
    private void accounts(Connection superuser) throws SQLException {
        try (var account = superuser.prepareStatement("""
                    insert into account.account (id, kind, unit, function, role, area, state, created_at)
                    values (?, 'PERSON', ?, ?, ?, ?, 'ACTIVE', now())
                    """);
                var person = superuser.prepareStatement("insert into account.person (account, display_name) values (?, ?)")) {
            for (var actor : known.values()) {
                var enforcement = actor.function() == UnitFunction.IMMIGRATION_ENFORCEMENT;
                account.setObject(1, actor.account().value());
                account.setString(2, actor.unit().value());
                account.setString(3, enforcement ? "POLICE" : actor.function().name());
                account.setString(4, actor.role() == Role.ENFORCEMENT_OFFICER ? "DPO" : actor.role().name());
                account.setString(5, actor.area().value());
                account.addBatch();
                person.setObject(1, actor.account().value());
                person.setString(2, "Player " + actor.role());
                person.addBatch();
            }
            account.executeBatch();
            person.executeBatch();
        }
    }

    private void relations(Connection superuser) throws SQLException {
        try (var assign = superuser.prepareStatement("insert into access.assignment (case_id, account, agency, since) values (?, ?, ?, ?)");
                var block = superuser.prepareStatement(
                        "insert into access.block (id, case_id, account, reason, at) values (?, ?, ?, 'RELATIVE', now())")) {
            for (var relation : new Relation[] {Relation.ASSIGNED, Relation.BLOCKED}) {
                for (var actor : players.get(relation).values()) {
                    if (actor.equals(player(Role.CASE_MANAGER, Relation.ASSIGNED))) {
                        continue;
                    }
                    assign.setObject(1, theCase.value());
                    assign.setObject(2, actor.account().value());
                    assign.setString(3, actor.agency().value());
                    assign.setTimestamp(4, Timestamp.from(Instant.now()));
                    assign.addBatch();
                    if (relation == Relation.BLOCKED) {
                        block.setObject(1, UUID.randomUUID());
                        block.setObject(2, theCase.value());
                        block.setObject(3, actor.account().value());
                        block.addBatch();
                    }
                }
            }
            assign.executeBatch();
            block.executeBatch();
        }
    }
}
