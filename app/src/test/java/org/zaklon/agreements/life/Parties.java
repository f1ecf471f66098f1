package org.zaklon.agreements.life;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zaklon.access.Actor;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.agreements.AgreementId;
import org.zaklon.agreements.AgreementKind;
import org.zaklon.agreements.AgreementState;
import org.zaklon.agreements.Condition;
import org.zaklon.agreements.Holder;
import org.zaklon.agreements.Register;
import org.zaklon.agreements.Rule;
import org.zaklon.agreements.Terms;
import org.zaklon.country.Localised;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.UnitCode;
import org.zaklon.sharing.Town;
import org.springframework.stereotype.Component;

/** The officers of the centre and of the house, who agree with each other in tests. */
@Component
public final class Parties {
    public final Actor ofCentre = Town.actor(Role.AGREEMENT_OFFICER, Town.CENTRE);
    public final Actor ofHouse = Town.actor(Role.AGREEMENT_OFFICER, Town.HOUSE);

    private final DraftAgreement draft;
    private final SignAgreement sign;
    private final Register register;
    private final EndAgreement end;
    private final Work work;

    Parties(DraftAgreement draft, SignAgreement sign, EndAgreement end, Register register, Work work) {
        this.draft = draft;
        this.sign = sign;
        this.end = end;
        this.register = register;
        this.work = work;
    }

    /** The centre may share these classes with the house for assistance. */
    public static Rule rule(UnitCode to, Set<Condition> conditions, DataClass... classes) {
        return new Rule(0, "4(2)", Set.of(holder(Town.CENTRE)), Set.of(holder(to)), EnumSet.of(Purpose.ASSISTANCE), Set.of(classes),
                conditions, null, null, Period.ofYears(1));
    }

    public static Holder holder(UnitCode unit) {
        return done(Holder.of(Town.country().unit(unit)));
    }

    public static DraftAgreement.Basics basics(LocalDate since, LocalDate until) {
        return new DraftAgreement.Basics("MoU 12/2026", AgreementKind.MOU, new Localised(Map.of("en", "Agreement")),
                List.of(Town.country().unit(Town.CENTRE).agency(), Town.country().unit(Town.HOUSE).agency()), since, until);
    }

    public AgreementId drafted(LocalDate since, LocalDate until, Rule... rules) {
        var id = done(draft.begin(ofCentre, RequestId.fresh(), basics(since, until)));
        done(draft.addClause(ofCentre, RequestId.fresh(), id, new Terms.Wording("4(2)", "The centre shares what help needs.")));
        for (var rule : rules) {
            done(draft.addRule(ofCentre, RequestId.fresh(), id, rule));
        }
        return id;
    }

    public AgreementId proposed(LocalDate since, LocalDate until, Rule... rules) {
        return done(sign.propose(ofCentre, RequestId.fresh(), drafted(since, until, rules)));
    }

    public AgreementId inForce(LocalDate since, LocalDate until, Rule... rules) {
        var id = proposed(since, until, rules);
        done(sign(ofCentre, id));
        done(sign(ofHouse, id));
        return id;
    }

    /** Ends whatever other tests left in force, since they share a database. */
    public void endAll() {
        work.read(ofCentre, () -> register.list(ofCentre.agency(), EnumSet.of(AgreementState.SIGNED, AgreementState.IN_FORCE, AgreementState.EXPIRING, AgreementState.SUSPENDED), 0, 100))
                .forEach(a -> end.end(ofCentre, RequestId.fresh(), a.id(), "The test is over."));
    }

    public Outcome<AgreementId> sign(Actor officer, AgreementId id) {
        return sign.sign(officer, RequestId.fresh(), id, hash(officer, id));
    }

    String hash(Actor reader, AgreementId id) {
        return work.read(reader, () -> HexFormat.of().formatHex(register.terms(register.find(id).orElseThrow()).hash()));
    }

    public static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var reason) -> throw new AssertionError(reason);
        };
    }
}
