package org.zaklon.forums.community.mediation;

import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.access.body.BodyFacts;
import org.zaklon.forums.community.IssueId;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.ui.Screen;

/** Opens an issue for one of the pages of mediation, or says why not. */
@Component
class MediationDesk {
    private final Work work;
    private final Access access;
    private final ReadMediation read;

    MediationDesk(Work work, Access access, ReadMediation read) {
        this.work = work;
        this.access = access;
        this.read = read;
    }

    ModelAndView with(Actor actor, Screen screen, Act act, UUID id, UUID issueId, Function<ReadMediation.Opened, ModelAndView> page) {
        var body = new BodyId(id);
        if (work.read(actor, () -> access.require(actor, act, body)) instanceof Refused<BodyFacts>(var reason)) {
            return screen.refused(reason);
        }
        return switch (read.open(actor, body, new IssueId(issueId))) {
            case Refused<ReadMediation.Opened>(var reason) -> screen.refused(reason);
            case Done<ReadMediation.Opened>(var opened) -> page.apply(opened);
        };
    }
}
