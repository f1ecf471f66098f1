package org.zaklon.agreements.life;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zaklon.access.Actor;
import org.zaklon.agreements.Agreement;
import org.zaklon.agreements.Holder;
import org.zaklon.agreements.Rule;
import org.zaklon.agreements.AgreementId;
import org.zaklon.agreements.Terms;
import org.zaklon.agreements.life.ReadAgreements.Detail;
import org.zaklon.agreements.life.ReadAgreements.Group;
import org.zaklon.agreements.life.ReadAgreements.Wanted;
import org.zaklon.api.Answer;
import org.zaklon.api.Envelope;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.DataClass;

/** The register for programs; it is read only, since people sign agreements. */
@RestController
@RequestMapping("/api/v1/agreements")
class AgreementApi {
    private final ReadAgreements read;

    AgreementApi(ReadAgreements read) {
        this.read = read;
    }

    /** @param validUntil the last day */
    record Summary(
            UUID id, String reference, int version, String kind, String state, List<String> parties, LocalDate validFrom,
            LocalDate validUntil) {

        static Summary of(Agreement a) {
            return new Summary(a.id().value(), a.reference(), a.version(), a.kind().name(), a.state().name(),
                    a.parties().stream().map(AgencyCode::value).toList(), a.since(), a.until());
        }
    }

    /** @param from codes of units, or of an agency followed by {@code /*} for all of its units */
    record RuleOfAgreement(
            String clause, List<String> from, List<String> to, List<String> purposes, List<String> classes, List<String> conditions,
            LocalDate validFrom, LocalDate validUntil, Period retention) {

        static RuleOfAgreement of(Rule r) {
            return new RuleOfAgreement(r.clause(), r.from().stream().map(Holder::code).sorted().toList(),
                    r.to().stream().map(Holder::code).sorted().toList(), r.purposes().stream().map(Enum::name).sorted().toList(),
                    r.classes().stream().sorted().map(DataClass::code).toList(), r.conditions().stream().map(Enum::name).sorted().toList(),
                    r.since(), r.until(), r.retention());
        }
    }

    /** @param clauses empty for those who may not read the wording */
    record Whole(Summary agreement, List<RuleOfAgreement> rules, List<Terms.Wording> clauses, String sha256) {

        static Whole of(Detail d) {
            return new Whole(Summary.of(d.agreement()), d.terms().rules().stream().map(RuleOfAgreement::of).toList(),
                    d.terms().clauses(), d.worded() ? d.hash() : null);
        }
    }

    @GetMapping
    Envelope<Summary> list(Actor actor, @RequestParam(defaultValue = "IN_FORCE") Group group,
            @RequestParam(defaultValue = "false") boolean ours, @RequestParam(defaultValue = "1") int page) {
        return Envelope.of(Answer.of(read.list(actor, new Wanted(group, ours, null, null), page)).page(), Summary::of);
    }

    @GetMapping("/{id}")
    Whole one(Actor actor, @PathVariable UUID id) {
        return Whole.of(Answer.of(read.detail(actor, new AgreementId(id))));
    }
}
