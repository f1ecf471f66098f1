package org.zaklon.oversight;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.audit.Chain;
import org.zaklon.kernel.Outcome;

/**
 * Recomputes the chain of the log and compares a head that somebody noted earlier on paper: whoever cut off the end of the log
 * and chained it anew is found out by that.
 */
@Component
class VerifyLog {
    private final Work work;
    private final Access access;
    private final Audit audit;
    private final Chain chain;

    VerifyLog(Work work, Access access, Audit audit, Chain chain) {
        this.work = work;
        this.access = access;
        this.audit = audit;
        this.chain = chain;
    }

    /** A head as it was noted. */
    record Noted(long seq, String hash) {}

    /**
     * What was found.
     *
     * @param noted whether the noted head is still in the chain; empty where none was given
     */
    record Finding(Chain.Verdict verdict, Chain.Head head, Optional<Boolean> noted) {
        boolean intact() {
            return verdict.intact() && noted.orElse(true);
        }
    }

    Outcome<Chain.Head> head(Actor actor) {
        return work.read(actor, () -> access.require(actor, Act.LOG_VERIFY))
                .then(may -> Outcome.done(work.system("verify", chain::head)));
    }

    Outcome<Finding> verify(Actor actor, Optional<Noted> noted) {
        return work.read(actor, () -> access.require(actor, Act.LOG_VERIFY))
                .then(may -> {
                    var finding = work.system("verify", () -> new Finding(chain.verify(), chain.head(), noted.map(this::stillThere)));
                    return work.read(actor, () -> {
                        audit.append(actor.entry(Act.LOG_VERIFY).with("found", finding.intact() ? "INTACT" : "BROKEN")
                                .with("links", String.valueOf(finding.verdict().checked())));
                        return Outcome.done(finding);
                    });
                });
    }

    private boolean stillThere(Noted noted) {
        return chain.at(noted.seq()).map(Chain.Head::hex).filter(noted.hash().toLowerCase(Locale.ROOT)::equals).isPresent();
    }
}
