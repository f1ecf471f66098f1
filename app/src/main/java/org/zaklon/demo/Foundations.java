package org.zaklon.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.agreements.AgreementId;
import org.zaklon.agreements.AgreementKind;
import org.zaklon.agreements.Condition;
import org.zaklon.agreements.Holder;
import org.zaklon.agreements.Register;
import org.zaklon.agreements.Rule;
import org.zaklon.agreements.Terms;
import org.zaklon.agreements.life.DraftAgreement;
import org.zaklon.agreements.life.SignAgreement;
import org.zaklon.agreements.life.WatchValidity;
import org.zaklon.country.Country;
import org.zaklon.country.Localised;
import org.zaklon.country.Unit;
import org.zaklon.demo.stage.Steps;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.UnitCode;
import org.zaklon.kernel.UnitFunction;

/** The agreements on which the invented country shares, drafted and signed by its officers. */
@Component
@Profile("demo")
class Foundations {
    private static final String CLAUSE = "4(2)";

    private final Cast cast;
    private final Country country;
    private final DraftAgreement draft;
    private final SignAgreement sign;
    private final Register register;
    private final Work work;
    private final DemoClock clock;
    private final Memorandum memorandum;
    private final WatchValidity validity;

    Foundations(Cast cast, Country country, DraftAgreement draft, SignAgreement sign, Register register, Work work,
            DemoClock clock, Memorandum memorandum, WatchValidity validity) {
        this.cast = cast;
        this.country = country;
        this.draft = draft;
        this.sign = sign;
        this.register = register;
        this.work = work;
        this.clock = clock;
        this.memorandum = memorandum;
        this.validity = validity;
    }

    void lay(String profile) {
        DemoFiles.rows(profile, "agreements.csv").forEach(this::agree);
        memorandum.lay(profile);
    }

    /** Once the old years are played: what the nights between would have written down. */
    void age() {
        validity.watch();
    }

    private void agree(Map<String, String> row) {
        var since = LocalDate.parse(row.get("since"));
        var drafted = since.minusDays(30);
        clock.standAt(drafted.atTime(LocalTime.of(10, 0)).atZone(country.zone()).toInstant());
        var parties = units(row.get("parties")).stream().map(Unit::agency).distinct().toList();
        var steps = new Steps("agreement/" + row.get("reference"));
        var first = officer(parties.getFirst());
        var id = Steps.must(draft.begin(first, steps.next(), new DraftAgreement.Basics(row.get("reference"), AgreementKind.PROTOCOL,
                new Localised(Map.of("en", row.get("en"), "bs", row.get("bs"))), parties, since, LocalDate.parse(row.get("until")))));
        Steps.must(draft.addClause(first, steps.next(), id, new Terms.Wording(CLAUSE, row.get("bs") + ": " + row.get("classes"))));
        Steps.must(draft.addRule(first, steps.next(), id, new Rule(1, CLAUSE, holders(row.get("from")), holders(row.get("to")),
                purposes(row.get("purposes")), classes(row.get("classes")), Set.of(Condition.NO_ONWARD), null, null,
                Period.ofYears(5))));
        Steps.must(sign.propose(first, steps.next(), id));
        if (row.get("state").equals("IN_FORCE")) {
            clock.standAt(since.atTime(LocalTime.of(10, 0)).atZone(country.zone()).toInstant());
            parties.forEach(party -> sign(officer(party), id, steps));
        }
    }

    private void sign(Actor officer, AgreementId id, Steps steps) {
        var hash = work.read(officer, () -> HexFormat.of().formatHex(register.terms(register.find(id).orElseThrow()).hash()));
        Steps.must(sign.sign(officer, steps.next(), id, hash));
    }

    private Actor officer(AgencyCode agency) {
        return cast.of(country.unitsOf(agency).getFirst().code(), Role.AGREEMENT_OFFICER);
    }

    private Set<Holder> holders(String words) {
        return units(words).stream().map(unit -> Steps.must(Holder.of(unit))).collect(Collectors.toSet());
    }

    /** Units by code, by agency, or by function: {@code SHELTER} means every shelter. */
    private List<Unit> units(String words) {
        return Arrays.stream(words.split(" ")).flatMap(this::unitsNamed).distinct().toList();
    }

    private Stream<Unit> unitsNamed(String word) {
        var function = Arrays.stream(UnitFunction.values()).filter(f -> f.name().equals(word)).findFirst();
        if (function.isPresent()) {
            return country.unitsWith(function.get()).stream();
        }
        return country.findUnit(new UnitCode(word)).map(Stream::of)
                .orElseGet(() -> country.unitsOf(new AgencyCode(word)).stream());
    }

    private static Set<Purpose> purposes(String words) {
        return Arrays.stream(words.split(" ")).map(Purpose::valueOf).collect(Collectors.toCollection(() -> EnumSet.noneOf(Purpose.class)));
    }

    static Set<DataClass> classes(String words) {
        return Arrays.stream(words.split(" ")).map(DataClass::of).collect(Collectors.toCollection(DataClass::none));
    }
}
