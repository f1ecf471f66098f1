package org.zaklon.bodies.api;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zaklon.access.Actor;
import org.zaklon.api.Answer;
import org.zaklon.api.Envelope;
import org.zaklon.api.Malformed;
import org.zaklon.bodies.actions.ActionId;
import org.zaklon.bodies.actions.ActionState;
import org.zaklon.bodies.actions.FollowAction;
import org.zaklon.bodies.actions.ListActions;
import org.zaklon.kernel.RequestId;

/** What the program's agency answers for across all bodies, and what became of it: an agency's own list of tasks can keep in step. */
@RestController
@RequestMapping("/api/v1/actions")
class ActionApi {
    private final ListActions actions;
    private final FollowAction follow;

    ActionApi(ListActions actions, FollowAction follow) {
        this.actions = actions;
        this.follow = follow;
    }

    /** @param due the new day where it is carried over. @param note what was done, or why not; needed always */
    record Followed(String state, LocalDate due, String note) {}

    record Done(UUID id) {}

    /** @param open whether only those that are not over are asked for */
    @GetMapping
    Envelope<ActionItem> ofAgency(Actor actor, @RequestParam(defaultValue = "true") boolean open, @RequestParam(defaultValue = "1") int page) {
        return Envelope.of(Answer.of(actions.ofAgency(actor, open, Math.max(1, page))), ActionItem::of);
    }

    @PostMapping("/{actionId}/follow")
    Done follow(Actor actor, RequestId request, @PathVariable UUID actionId, @RequestBody Followed followed) {
        var state = Arrays.stream(ActionState.values()).filter(s -> s.name().equals(followed.state())).findFirst()
                .orElseThrow(() -> new Malformed("/state", "bodies.api.choice"));
        return new Done(Answer.of(follow.follow(actor, request, new ActionId(actionId), state, followed.due(), followed.note())).value());
    }
}
