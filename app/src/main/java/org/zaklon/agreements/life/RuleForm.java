package org.zaklon.agreements.life;

import static org.zaklon.ui.forms.Parameters.many;
import static org.zaklon.ui.forms.Parameters.one;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import org.zaklon.agreements.Agreement;
import org.zaklon.agreements.Condition;
import org.zaklon.agreements.Holder;
import org.zaklon.agreements.Rule;
import org.zaklon.country.Country;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.UnitCode;
import org.zaklon.ui.Words;
import org.zaklon.ui.forms.TypedDate;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.DateText;
import org.zaklon.ui.parts.Problem;

/** What is typed about one rule. What it can name are units of the parties; enforcement is not among them and cannot be typed in. */
public record RuleForm(
        String clause, List<String> from, List<String> to, List<String> purposes, List<String> classes, List<String> conditions,
        DateText since, DateText until, String retention) {
    private static final List<String> KEPT = List.of("P3M", "P6M", "P1Y", "P2Y", "P5Y");

    public RuleForm {
        from = List.copyOf(from);
        to = List.copyOf(to);
        purposes = List.copyOf(purposes);
        classes = List.copyOf(classes);
        conditions = List.copyOf(conditions);
    }

    static RuleForm blank() {
        return new RuleForm("", List.of(), List.of(), List.of(), List.of(), List.of(Condition.NO_ONWARD.name()), DateText.EMPTY,
                DateText.EMPTY, "P1Y");
    }

    static RuleForm typed(MultiValueMap<String, String> all) {
        return new RuleForm(one(all, "clause"), many(all, "from"), many(all, "to"), many(all, "purposes"), many(all, "classes"),
                many(all, "conditions"), TypedDate.typed(all, "since"), TypedDate.typed(all, "until"), one(all, "retention"));
    }

    List<Problem> problems(Agreement agreement, Words t, Country country) {
        var problems = new ArrayList<Problem>();
        if (clause.isEmpty()) {
            problems.add(new Problem("clause", t.get("agreements.rule.clause.choose")));
        }
        for (var side : List.of("from", "to")) {
            if (holders(side.equals("from") ? from : to, agreement, country).isEmpty()) {
                problems.add(new Problem(side, t.get("agreements.rule." + side + ".choose")));
            }
        }
        if (read(purposes, Purpose.values(), Enum::name).isEmpty()) {
            problems.add(new Problem("purposes", t.get("agreements.rule.purposes.choose")));
        }
        if (read(classes, DataClass.values(), DataClass::code).isEmpty()) {
            problems.add(new Problem("classes", t.get("agreements.rule.classes.choose")));
        }
        for (var date : List.of("since", "until")) {
            var typed = date.equals("since") ? since : until;
            if (!typed.isEmpty() && TypedDate.read(typed, t).isEmpty()) {
                problems.add(new Problem(date, t.get("ui.form.date")));
            }
        }
        if (!KEPT.contains(retention)) {
            problems.add(new Problem("retention", t.get("refused.agreement-rule-retention")));
        }
        return problems;
    }

    /** Only where there are no problems. */
    Rule rule(Agreement agreement, Words t, Country country) {
        return new Rule(0, clause, holders(from, agreement, country), holders(to, agreement, country),
                read(purposes, Purpose.values(), Enum::name), read(classes, DataClass.values(), DataClass::code),
                read(conditions, Condition.values(), Enum::name), date(since, t), date(until, t), Period.parse(retention));
    }

    private static LocalDate date(DateText typed, Words t) {
        return typed.isEmpty() ? null : TypedDate.read(typed, t).orElseThrow();
    }

    private static <T> Set<T> read(List<String> typed, T[] values, Function<T, String> code) {
        return Arrays.stream(values).filter(v -> typed.contains(code.apply(v))).collect(Collectors.toSet());
    }

    private static Set<Holder> holders(List<String> codes, Agreement agreement, Country country) {
        return possible(agreement, country).filter(h -> codes.contains(h.code())).collect(Collectors.toSet());
    }

    private static Stream<Holder> possible(Agreement agreement, Country country) {
        return agreement.parties().stream().filter(p -> country.findAgency(p).isPresent())
                .flatMap(party -> Stream.concat(Stream.of(Holder.all(country.agency(party))), units(party, country)));
    }

    private static Stream<Holder> units(AgencyCode party, Country country) {
        return country.unitsOf(party).stream().map(Holder::of)
                .flatMap(o -> o instanceof Outcome.Done<Holder>(var holder) ? Stream.of(holder) : Stream.empty());
    }

    static List<Choice> holderChoices(Agreement agreement, AgreementWords words, Country country) {
        return possible(agreement, country).map(h -> new Choice(h.code(),
                h.unit().map((UnitCode u) -> words.unit(u)).orElseGet(() -> words.holder(h)),
                h.unit().isPresent() ? words.agency(h.agency()) : null, null)).toList();
    }

    static List<Choice> purposeChoices(Words t) {
        return Arrays.stream(Purpose.values()).map(p -> Choice.of(p.name(), t.of("ui.purpose", p))).toList();
    }

    static List<Choice> classChoices(Words t) {
        return Arrays.stream(DataClass.values()).map(c -> Choice.of(c.code(), c.code() + " " + t.of("ui.class", c))).toList();
    }

    static List<Choice> conditionChoices(Words t) {
        return Arrays.stream(Condition.values()).map(c -> Choice.of(c.name(), t.of("agreements.condition", c))).toList();
    }

    static List<Choice> keptChoices(Words t) {
        return KEPT.stream().map(k -> Choice.of(k, t.period(Period.parse(k)))).toList();
    }
}
