package org.zaklon.referrals.desk;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.CaseFacts;
import org.zaklon.cases.CasePart;
import org.zaklon.cases.CaseState;
import org.zaklon.cases.Cases;
import org.zaklon.cases.TaskLine;
import org.zaklon.country.Country;
import org.zaklon.referrals.Referral;
import org.zaklon.referrals.ReferralState;
import org.zaklon.ui.parts.Tone;

/** What referrals add to the task list of a case: each that is not over, the latest that was declined, and a new one. */
@Component
class CaseReferrals implements CasePart {
    private final Access access;
    private final Cases cases;
    private final ReferralStore store;
    private final Country country;

    CaseReferrals(Access access, Cases cases, ReferralStore store, Country country) {
        this.access = access;
        this.cases = cases;
        this.store = store;
        this.country = country;
    }

    @Override
    public String titleKey() {
        return "referrals.part";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<TaskLine> lines(Actor actor, CaseFacts facts) {
        var lines = new ArrayList<TaskLine>();
        var earlier = false;
        if (access.allows(actor, Act.REFERRAL_READ, facts)) {
            var all = store.ofCase(facts.id());
            all.stream().filter(r -> !r.state().over()).forEach(r -> lines.add(line(r)));
            earlier = !all.isEmpty();
            all.stream().filter(r -> r.state() == ReferralState.DECLINED && all.stream().noneMatch(n -> r.id().equals(n.follows())))
                    .findFirst().ifPresent(r -> lines.add(line(r)));
        }
        if (access.allows(actor, Act.REFERRAL_SEND, facts) && open(facts)) {
            lines.add(TaskLine.of("referrals.task.new", "/cases/" + facts.id().value() + "/referrals/new",
                    earlier ? "referrals.task.more" : "referrals.task.none", Tone.STONE));
        }
        if (earlier) {
            lines.add(TaskLine.of("referrals.of-case", "/cases/" + facts.id().value() + "/referrals", "referrals.task.all", Tone.STONE));
        }
        return lines;
    }

    private boolean open(CaseFacts facts) {
        return cases.file(facts.id()).filter(file -> file.state() == CaseState.OPEN).isPresent();
    }

    private TaskLine line(Referral r) {
        return TaskLine.of("referrals.task.one", "/referrals/" + r.id().value(), "referrals.state." + r.state(), tone(r.state()))
                .hint(r.turn() == null ? "referrals.task.hint" : "referrals.task.hint.due", country.unit(r.to()).name(),
                        r.turn() == null ? r.sentAt() : r.turn().due());
    }

    static Tone tone(ReferralState state) {
        return switch (state) {
            case SENT, SEEN, MORE_ASKED -> Tone.SAND;
            case ACCEPTED -> Tone.SKY;
            case PROVIDED -> Tone.MOSS;
            case DECLINED, ENDED, WITHDRAWN -> Tone.PLUM;
        };
    }
}
