package org.zaklon.cases.signal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.zaklon.access.Actor;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.cases.draft.Filling;
import org.zaklon.country.Country;
import org.zaklon.country.forms.Form;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.UnitCode;
import org.zaklon.people.Dump;
import org.zaklon.ui.forms.Answers;
import org.zaklon.ui.forms.Typed;

/** People of the first country and cases at each step of the walk, for the tests of all rooms of {@code cases}. */
@TestConfiguration(proxyBeanMethods = false)
public class Stage {
    public static final UnitCode CENTRE = new UnitCode("CSR-KS");

    private final Country country;
    private final Work work;
    private final Filling filling;
    private final SendSignal sending;
    private final AcceptSignal accepting;
    private final Environment environment;
    private final List<Object> events = new ArrayList<>();

    Stage(Country country, Work work, Filling filling, SendSignal sending, AcceptSignal accepting, Environment environment) {
        this.country = country;
        this.work = work;
        this.filling = filling;
        this.sending = sending;
        this.accepting = accepting;
        this.environment = environment;
    }

    @EventListener
    void heard(Object event) {
        if (event.getClass().getPackageName().startsWith("org.zaklon.cases")) {
            events.add(event);
        }
    }

    public <T> List<T> events(Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    public void forget() {
        events.clear();
    }

    public Actor actor(String unit, Role role) {
        var known = country.unit(new UnitCode(unit));
        return new Actor(AccountId.fresh(), known.agency(), known.code(), known.function(), role,
                known.areas().stream().findFirst().orElse(null));
    }

    public Actor coordinator(String unit, String area) {
        var known = country.unit(new UnitCode(unit));
        return new Actor(AccountId.fresh(), known.agency(), known.code(), known.function(), Role.TEAM_COORDINATOR, new AreaCode(area));
    }

    public Actor officer() {
        return actor("GP-SA", Role.FIRST_RESPONDER);
    }

    public Actor manager() {
        return actor("CSR-KS", Role.CASE_MANAGER);
    }

    /** A signal about somebody who may be a child, with everything that is asked. */
    public static Map<String, String> aboutAChild() {
        var answers = new LinkedHashMap<String, String>();
        answers.put("basis", "CHILD");
        answers.put("informed", "YES");
        answers.put("safe-contact", "THROUGH_ME");
        answers.put("safe-contact-note", "planted contact");
        answers.put("age", "~UNKNOWN");
        answers.put("sex", "F");
        answers.put("area", "KS");
        answers.put("danger", "NO");
        answers.put("story", "planted story");
        return answers;
    }

    public static Map<String, String> aboutAnAdult(String basis) {
        var answers = aboutAChild();
        answers.put("age", "ADULT");
        answers.put("basis", basis);
        return answers;
    }

    public Form form(String id) {
        return country.form(id);
    }

    public Answers answers(String form, Map<String, String> typed) {
        var filled = filling.read(country.form(form), new Typed(typed.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue().split(" \\+ "))))));
        if (!filled.ok()) {
            throw new AssertionError(filled.errors());
        }
        return filled.answers();
    }

    public Outcome<CaseId> send(Actor sender, Map<String, String> typed) {
        return sending.send(sender, RequestId.fresh(), form("F01"), answers("F01", typed), null);
    }

    /** A child's case that the manager took up. */
    public CaseId open(Actor manager) {
        return open(manager, officer(), aboutAChild());
    }

    public CaseId open(Actor manager, Actor sender, Map<String, String> typed) {
        var id = done(send(sender, typed));
        accept(manager, id);
        return id;
    }

    public void accept(Actor manager, CaseId id) {
        done(accepting.accept(manager, RequestId.fresh(), id));
    }

    public <T> T as(Actor actor, Supplier<T> what) {
        return work.read(actor, what);
    }

    /** How many lines of the log there are of this act and outcome in a case. */
    public int logged(CaseId id, String act, String outcome) {
        return count("select count(*) from audit.entry where act = '%s' and outcome = '%s' and case_id = '%s'"
                .formatted(act, outcome, id.value()));
    }

    public int count(String query) {
        return Dump.count(environment, query);
    }

    public List<String> dump() throws SQLException {
        return Dump.of(environment);
    }

    public static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var reason) -> throw new AssertionError("refused: " + reason);
        };
    }

    public static String refusal(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?>(var value) -> throw new AssertionError("done: " + value);
            case Outcome.Refused<?>(var reason) -> reason.code();
        };
    }
}
