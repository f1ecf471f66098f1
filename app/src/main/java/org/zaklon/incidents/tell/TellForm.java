package org.zaklon.incidents.tell;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import org.zaklon.incidents.IncidentRules;
import org.zaklon.incidents.Teller;
import org.zaklon.incidents.Told;
import org.zaklon.incidents.When;
import org.zaklon.incidents.routing.Accused;
import org.zaklon.incidents.routing.Perpetrator;
import org.zaklon.incidents.routing.Wish;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.UnitCode;
import org.zaklon.ui.Words;
import org.zaklon.ui.forms.Parameters;
import org.zaklon.ui.forms.TypedDate;
import org.zaklon.ui.parts.DateText;
import org.zaklon.ui.parts.Problem;

/**
 * What was typed into the form, kept as typed from page to page: nothing lies in a session, because there is none. What is missing or wrong is
 * noted beside its field. Prints nothing of it.
 */
public final class TellForm {
    static final String OTHERS = "OTHERS";
    private static final List<String> ONE = List.of("when.day", "when.month", "when.year", "area", "least", "most", "who", "teller", "words", "counted", "channel");
    private static final List<String> MANY = List.of("acts", "agencies", "grounds");
    private static final int MOST_PEOPLE = 100_000;

    private final MultiValueMap<String, String> all;
    private final Words t;
    private final List<Problem> problems = new ArrayList<>();

    public TellForm(MultiValueMap<String, String> all, Words t) {
        this.all = all;
        this.t = t;
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    public boolean good() {
        return problems.isEmpty();
    }

    public TellForm wrong(String field, String text) {
        problems.add(new Problem(field, text));
        return this;
    }

    public String one(String name) {
        return Parameters.one(all, name);
    }

    public List<String> many(String name) {
        return Parameters.many(all, name);
    }

    public DateText when() {
        return TypedDate.typed(all, "when");
    }

    /** The coded part; null where something is to be mended. */
    public Told told(IncidentRules rules, LocalDate today) {
        if (many("acts").isEmpty()) {
            wrong("acts", t.get("incidents.problem.acts"));
        }
        var kind = Parameters.find(Perpetrator.values(), one("who"));
        if (kind.isEmpty()) {
            wrong("who", t.get("incidents.problem.who"));
        }
        var teller = Parameters.find(Teller.values(), one("teller"));
        if (teller.isEmpty()) {
            wrong("teller", t.get("incidents.problem.teller"));
        }
        var when = readWhen(today);
        var least = people("least");
        var most = people("most");
        if (least != null && most != null && least > most) {
            wrong("most", t.get("refused.incidents-people"));
        }
        if (one("words").length() > IncidentRules.LONGEST) {
            wrong("words", t.get("refused.incidents-long"));
        }
        if (!good()) {
            return null;
        }
        var named = many("agencies").stream().filter(a -> !a.equals(OTHERS)).map(AgencyCode::new).filter(rules.directory().nameable()::contains)
                .collect(Collectors.toSet());
        var accused = new Accused(kind.orElseThrow(), named, kind.orElseThrow() != Perpetrator.PRIVATE && many("agencies").contains(OTHERS));
        return new Told(new HashSet<>(many("acts")), when, area(rules), least, most, accused, new HashSet<>(many("grounds")), teller.orElseThrow(),
                t.language().tag());
    }

    public PersonalText words() {
        return one("words").isEmpty() ? null : new PersonalText(one("words").replace("\r\n", "\n"));
    }

    public boolean counted() {
        return one("counted").equals("YES");
    }

    /** What the reporter wants for each recipient that the page offered. */
    public Map<UnitCode, Wish> wishes(Set<UnitCode> offered) {
        var wishes = new TreeMap<UnitCode, Wish>(Comparator.comparing(UnitCode::value));
        for (var unit : offered) {
            Parameters.find(Wish.values(), one("to." + unit.value())).ifPresent(wish -> wishes.put(unit, wish));
        }
        return wishes;
    }

    /** Everything that was typed, but what the next page asks itself. */
    public List<Carried> carried(Set<String> asked) {
        var carried = new ArrayList<Carried>();
        ONE.stream().filter(name -> !asked.contains(name) && !one(name).isEmpty()).forEach(name -> carried.add(new Carried(name, one(name))));
        MANY.forEach(name -> many(name).forEach(value -> carried.add(new Carried(name, value))));
        return carried;
    }

    private AreaCode area(IncidentRules rules) {
        return one("area").isEmpty() || rules.country().findArea(new AreaCode(one("area"))).isEmpty() ? null : new AreaCode(one("area"));
    }

    /** As exactly as it was typed: a day, a month of a year, a year, or nothing. */
    private When readWhen(LocalDate today) {
        var typed = when();
        if (typed.isEmpty()) {
            return When.UNKNOWN;
        }
        var when = typed.day().isEmpty() ? coarse(typed) : TypedDate.read(typed, t).map(day -> new When(When.Precision.DAY, day)).orElse(null);
        if (when == null) {
            wrong("when", t.get("incidents.problem.when"));
        } else if (when.day().isAfter(today) || when.day().isBefore(today.minusYears(50))) {
            wrong("when", t.get("refused.incidents-day"));
        }
        return when == null ? When.UNKNOWN : when;
    }

    private When coarse(DateText typed) {
        try {
            int year = Integer.parseInt(typed.year());
            return typed.month().isEmpty() ? new When(When.Precision.YEAR, LocalDate.of(year, 1, 1))
                    : TypedDate.read(new DateText("1", typed.month(), typed.year(), ""), t)
                            .map(day -> new When(When.Precision.MONTH, YearMonth.from(day).atDay(1))).orElse(null);
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }

    private Integer people(String field) {
        if (one(field).isEmpty()) {
            return null;
        }
        try {
            int number = Integer.parseInt(one(field));
            if (number >= 1 && number <= MOST_PEOPLE) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        wrong(field, t.get("incidents.problem.people"));
        return null;
    }

    @Override
    public String toString() {
        return "TellForm";
    }
}
