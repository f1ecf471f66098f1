package org.zaklon.referrals.desk;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.access.CaseRegister;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.cases.Age;
import org.zaklon.cases.AssertionId;
import org.zaklon.cases.CaseEntry;
import org.zaklon.cases.PresumptionDecided;
import org.zaklon.cases.file.CaseFiles;
import org.zaklon.cases.file.Entries;
import org.zaklon.country.Country;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.UnitCode;
import org.zaklon.referrals.Order;
import org.zaklon.referrals.ReferralId;
import org.zaklon.referrals.Referrals;
import org.zaklon.sharing.Consent;
import org.zaklon.sharing.ConsentId;
import org.zaklon.sharing.Consents;
import org.zaklon.ui.forms.Answer;
import org.zaklon.ui.forms.Answers;

/** A centre for social work with a case of its own, and a house that offers shelter. */
@Component
public class Scene {
    public static final UnitCode CENTRE = new UnitCode("CSR-TK");
    public static final UnitCode HOUSE = new UnitCode("MEDICA-K");
    public static final UnitCode OTHER_HOUSE = new UnitCode("LARA-K");
    static final AreaCode AREA = new AreaCode("TK");
    /** How long the consents of the scene hold. */
    static final int CONSENT_DAYS = 100;
    static final PersonalText NOTHING = new PersonalText("");

    private final Work work;
    private final CaseRegister register;
    private final CaseFiles files;
    private final Entries entries;
    private final Country country;
    private final Consents consents;
    private final Referrals referrals;
    private final JdbcClient sql;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    Scene(Work work, CaseRegister register, CaseFiles files, Entries entries, Country country, Consents consents,
            Referrals referrals, JdbcClient sql, InstantSource clock,
            ApplicationEventPublisher events) {
        this.work = work;
        this.register = register;
        this.files = files;
        this.entries = entries;
        this.country = country;
        this.consents = consents;
        this.referrals = referrals;
        this.sql = sql;
        this.clock = clock;
        this.events = events;
    }

    public Actor actor(Role role, UnitCode unit) {
        var found = country.unit(unit);
        return new Actor(AccountId.fresh(), found.agency(), unit, found.function(), role, AREA);
    }

    /** A case that the centre accepted, assigned to the manager, with something written in several classes. */
    public CaseId caseOf(Actor manager, Age age) {
        var id = CaseId.fresh();
        work.read(manager, () -> {
            register.enter(id, manager.agency(), manager.unit(), AREA);
            register.assign(manager, id, manager.account());
            files.open(manager, id, manager.agency(), manager.unit(), AREA, age);
            files.taken(id);
            entries.write(manager, id, CaseEntry.Kind.SIGNAL, country.form("F01"), signal());
            return null;
        });
        return id;
    }

    private Answers signal() {
        var form = country.form("F01");
        var byField = new java.util.LinkedHashMap<String, Answer>();
        form.fields().stream().filter(f -> f.type() == org.zaklon.country.forms.FieldType.STORY)
                .forEach(f -> byField.put(f.id(), new Answer.Text("planted story")));
        byField.put("safe-contact", Answer.Codes.of(country.codes("safe-contact").codes().getFirst().code()));
        byField.put("informed", new Answer.YesNo(true));
        return new Answers(Map.copyOf(byField));
    }

    public ConsentId consent(Actor manager, CaseId id, UnitCode to, DataClass... classes) {
        return done(consents.record(manager, RequestId.fresh(), id, new Consents.Given(to, Purpose.ASSISTANCE, Set.of(classes),
                Set.of(), LocalDate.ofInstant(clock.instant(), country.zone()).plusDays(CONSENT_DAYS), Consent.Form.WRITTEN, Consent.GivenBy.PERSON, null)));
    }

    Order order(CaseId id, UnitCode to, DataClass... classes) {
        return new Order(id, to, Set.of("ACCOMMODATION_SAFE"), "SOON", Purpose.ASSISTANCE, Set.of(classes), null,
                new PersonalText("planted note"), null);
    }

    /** Sent to the house on the person's consent, with the administration of the case opened. */
    public ReferralId sent(Actor manager, CaseId id) {
        consent(manager, id, HOUSE, DataClass.C9_ADMIN, DataClass.C8_SERVICES, DataClass.C3_NARRATIVE);
        return done(referrals.send(manager, RequestId.fresh(),
                order(id, HOUSE, DataClass.C9_ADMIN, DataClass.C8_SERVICES, DataClass.C3_NARRATIVE)));
    }

    /** The decision that there are reasonable grounds, as the rooms above hear of it. */
    public void presume(Actor manager, CaseId id) {
        work.read(manager, () -> {
            events.publishEvent(new PresumptionDecided(id, AssertionId.fresh(), false,
                    LocalDate.ofInstant(clock.instant(), country.zone())));
            return null;
        });
    }

    /** The lines of the log about a case, by act and outcome, as the system sees them. */
    public List<String> log(CaseId id) {
        return work.system("test", () -> sql.sql("""
                select act || ' ' || outcome || coalesce(' ' || reason, '') from audit.entry where case_id = ? order by at, id
                """).param(id.value()).query(String.class).list());
    }

    public <T> T as(Actor actor, java.util.function.Supplier<T> doing) {
        return work.read(actor, doing);
    }

    public static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var reason) -> throw new AssertionError("refused: " + reason);
        };
    }

    public static <T> String refusal(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> throw new AssertionError("done: " + value);
            case Outcome.Refused<T>(var reason) -> reason.code();
        };
    }
}
