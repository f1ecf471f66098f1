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
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.zaklon.agreements.AgreementKind;
import org.zaklon.agreements.life.DraftAgreement;
import org.zaklon.cases.Age;
import org.zaklon.cases.CaseEntry;
import org.zaklon.cases.Level;
import org.zaklon.cases.clock.Clocks;
import org.zaklon.cases.file.Assertions;
import org.zaklon.cases.file.CaseFiles;
import org.zaklon.cases.file.Entries;
import org.zaklon.country.Country;
import org.zaklon.country.Localised;
import org.zaklon.country.forms.FieldType;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.UnitCode;
import org.zaklon.kernel.UnitFunction;
import org.zaklon.people.Identity;
import org.zaklon.people.People;
import org.zaklon.people.Wanted;
import org.zaklon.referrals.Order;
import org.zaklon.referrals.Referrals;
import org.zaklon.services.DeliveryOutcome;
import org.zaklon.services.Given;
import org.zaklon.services.NeedsMet;
import org.zaklon.services.Services;
import org.zaklon.sharing.Consent;
import org.zaklon.sharing.Consents;
import org.zaklon.statistics.release.ProposeRelease;
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

    static {
        UNITS.put(Relation.SEATED, new UnitCode("EMMAUS-T"));
        UNITS.put(Relation.KEEPER, new UnitCode("EMMAUS-T"));
    }

    private final Map<AccountId, Actor> known = new HashMap<>();
    private final Map<Relation, Map<Role, Actor>> players = new EnumMap<>(Relation.class);
    private final CaseId theCase = CaseId.fresh();
    private final Map<String, UUID> props = new HashMap<>();
    private boolean ready;

    @Autowired private Work work;
    @Autowired private Country country;
    @Autowired private CaseRegister register;
    @Autowired private CaseFiles files;
    @Autowired private Entries entries;
    @Autowired private Assertions assertions;
    @Autowired private Openings openings;
    @Autowired private TestDatabase database;
    @Autowired private Clocks clocks;
    @Autowired private Consents consents;
    @Autowired private Referrals referrals;
    @Autowired private Services services;
    @Autowired private People people;
    @Autowired private DraftAgreement agreements;
    @Autowired private ProposeRelease releases;
    @Autowired private TheBody body;
    @Autowired private ThePlan plan;
    @Autowired private TheTraining training;

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

    /** What belongs to the case: a referral, a service, a person, ...; by the word that the table uses. */
    UUID prop(String word) {
        return word.equals("fresh") ? UUID.randomUUID() : Objects.requireNonNull(props.get(word), word);
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
        furnish(player(Role.CASE_MANAGER, Relation.ASSIGNED));
        try (var superuser = database.asSuperuser()) {
            accounts(superuser);
            relations(superuser);
            props.putAll(training.furnish(player(Role.TRAINING_OFFICER, Relation.UNIT)));
            props.putAll(body.furnish(player(Role.FORUM_COORDINATOR, Relation.AGENCY), players, superuser));
        }
        props.putAll(plan.furnish(player(Role.FORUM_COORDINATOR, Relation.AGENCY), player(Role.RELEASE_PLANNER, Relation.SEATED),
                new BodyId(props.get("body"))));
    }

    private void play() {
        var manager = player(Role.CASE_MANAGER, Relation.ASSIGNED);
        work.read(manager, () -> {
            register.enter(theCase, manager.agency(), manager.unit(), AREA);
            register.assign(manager, theCase, manager.account());
            files.open(manager, theCase, manager.agency(), manager.unit(), AREA, Age.ADULT);
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

    private void furnish(Actor manager) {
        var house = UNITS.get(Relation.SHARED);
        var today = LocalDate.ofInstant(Instant.now(), country.zone());
        var classes = Set.of(DataClass.C8_SERVICES, DataClass.C9_ADMIN);
        props.put("consent", done(consents.record(manager, RequestId.fresh(), theCase, new Consents.Given(house, Purpose.ASSISTANCE,
                classes, Set.of(), today.plusDays(60), Consent.Form.WRITTEN, Consent.GivenBy.PERSON, null))).value());
        props.put("referral", done(referrals.send(manager, RequestId.fresh(), new Order(theCase, house, Set.of("ACCOMMODATION_SAFE"), "SOON",
                Purpose.ASSISTANCE, classes, null, new PersonalText(""), null))).value());
        props.put("line", done(services.open(manager, RequestId.fresh(), theCase, "HEALTH")).value());
        props.put("delivery", done(services.deliver(manager, RequestId.fresh(),
                new Given(theCase, null, "HEALTH", today, null, DeliveryOutcome.ONGOING, NeedsMet.UNKNOWN))).value());
        done(people.search(manager, theCase, new Wanted(new PersonalText(PLANTED), null, new PersonalText("")), Purpose.ASSISTANCE));
        props.put("person", done(people.register(manager, RequestId.fresh(), theCase, new Identity(new PersonalText(PLANTED),
                new PersonalText(PLANTED), List.of(), Identity.Birth.UNKNOWN, "UNKNOWN", List.of(), List.of()))).value());
        props.put("other", done(people.register(manager, RequestId.fresh(), theCase, new Identity(new PersonalText(PLANTED),
                new PersonalText("Other"), List.of(), Identity.Birth.UNKNOWN, "UNKNOWN", List.of(), List.of()))).value());
        props.put("clock", work.read(manager, () -> clocks.start(theCase, Instant.now(), "child-guardian").orElseThrow().id()));
        props.put("release", done(releases.propose(player(Role.STATISTICIAN, Relation.UNIT), RequestId.fresh(), "identifications", LocalDate.of(2025, 12, 31))).value());
        var officer = player(Role.AGREEMENT_OFFICER, Relation.UNIT);
        props.put("agreement", done(agreements.begin(officer, RequestId.fresh(), new DraftAgreement.Basics("1/2026", AgreementKind.PROTOCOL,
                new Localised(Map.of("en", "Draft")), List.of(officer.agency(), country.agencyOf(house).code()), today, today.plusDays(300)))).value());
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var reason) -> throw new IllegalStateException("refused: " + reason);
        };
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
                var person = superuser.prepareStatement("insert into account.person (account, display_name) values (?, ?)");
                var login = superuser.prepareStatement("insert into account.login (account, login) values (?, ?)")) {
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
                login.setObject(1, actor.account().value());
                login.setString(2, "player-" + actor.account().value());
                login.addBatch();
            }
            account.executeBatch();
            person.executeBatch();
            login.executeBatch();
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
