package org.zaklon.matrix;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.zaklon.access.Actor;
import org.zaklon.access.body.BodyRegister.Post;
import org.zaklon.bodies.Category;
import org.zaklon.bodies.seats.AddSeat;
import org.zaklon.country.Localised;
import org.zaklon.forums.release.Domain;
import org.zaklon.forums.release.NotifyRelease;
import org.zaklon.forums.release.NotifyRelease.Notice;
import org.zaklon.forums.release.Participation;
import org.zaklon.forums.release.ReleaseKind;
import org.zaklon.forums.release.need.AddNeed;
import org.zaklon.forums.release.need.AddNeed.Wanted;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.RequestId;

/** The one release plan of the matrix, in its one body. */
@TestComponent
class ThePlan {
    @Autowired private AddSeat seats;
    @Autowired private NotifyRelease notify;
    @Autowired private AddNeed needs;

    /** @return what belongs to the plan, by the words that the table uses */
    Map<String, UUID> furnish(Actor coordinator, Actor planner, BodyId body) {
        var props = new HashMap<String, UUID>();
        done(seats.add(coordinator, RequestId.fresh(), body,
                new AddSeat.Asked(planner.agency(), Category.SERVICE, Post.MEMBER, new Localised(Map.of()), 1)));
        var later = LocalDate.of(2099, 1, 1);
        var plan = done(notify.notify(planner, RequestId.fresh(), body, new Notice(new PersonalText(Troupe.PLANTED), new AreaCode("BRCKO"), later,
                ReleaseKind.CONDITIONAL, Participation.FULL, null)));
        props.put("plan", plan.value());
        props.put("need", done(needs.add(planner, RequestId.fresh(), plan,
                new Wanted(Domain.HOUSING, Troupe.PLANTED, planner.agency(), later, List.of()))).value());
        return props;
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var reason) -> throw new IllegalStateException("refused: " + reason);
        };
    }
}
