package org.zaklon.bodies.pages;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Actor;
import org.zaklon.bodies.meeting.MeetingId;
import org.zaklon.bodies.minutes.AmendMinutes;
import org.zaklon.bodies.minutes.AmendmentId;
import org.zaklon.bodies.minutes.CorrectMinutes;
import org.zaklon.bodies.minutes.Item;
import org.zaklon.bodies.minutes.ItemId;
import org.zaklon.bodies.minutes.ReadMinutes;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Id;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.ui.Screen;
import org.zaklon.ui.parts.Problem;

/** Asking for a change of circulated minutes, answering, and correcting adopted ones by a note beside them. */
@Controller
class NotePages {
    private final ReadMinutes minutes;
    private final AmendMinutes amend;
    private final CorrectMinutes correct;

    NotePages(ReadMinutes minutes, AmendMinutes amend, CorrectMinutes correct) {
        this.minutes = minutes;
        this.amend = amend;
        this.correct = correct;
    }

    @GetMapping("/bodies/{id}/meetings/{meetingId}/items/{itemId}/amendments")
    ModelAndView asking(Actor actor, Screen screen, @PathVariable UUID id, @PathVariable UUID meetingId, @PathVariable UUID itemId) {
        return form(actor, screen, id, meetingId, itemId, "amendment", "", List.of());
    }

    @PostMapping("/bodies/{id}/meetings/{meetingId}/items/{itemId}/amendments")
    ModelAndView ask(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @PathVariable UUID meetingId, @PathVariable UUID itemId,
            @RequestParam(defaultValue = "") String text) {
        return after(screen, id, meetingId, amend.propose(actor, request, new BodyId(id), new ItemId(itemId), text),
                reason -> form(actor, screen, id, meetingId, itemId, "amendment", text, List.of(new Problem("text", screen.t().reason(reason)))));
    }

    @PostMapping("/bodies/{id}/meetings/{meetingId}/amendments/{amendmentId}")
    ModelAndView answer(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @PathVariable UUID meetingId, @PathVariable UUID amendmentId,
            @RequestParam(defaultValue = "") String taken, @RequestParam(defaultValue = "") String why) {
        return after(screen, id, meetingId, amend.answer(actor, request, new BodyId(id), new MeetingId(meetingId), new AmendmentId(amendmentId), taken.equals("yes"), why),
                screen::refused);
    }

    @GetMapping("/bodies/{id}/meetings/{meetingId}/items/{itemId}/corrections")
    ModelAndView correcting(Actor actor, Screen screen, @PathVariable UUID id, @PathVariable UUID meetingId, @PathVariable UUID itemId) {
        return form(actor, screen, id, meetingId, itemId, "correction", "", List.of());
    }

    @PostMapping("/bodies/{id}/meetings/{meetingId}/items/{itemId}/corrections")
    ModelAndView correct(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @PathVariable UUID meetingId, @PathVariable UUID itemId,
            @RequestParam(defaultValue = "") String text) {
        return after(screen, id, meetingId, correct.correct(actor, request, new BodyId(id), new ItemId(itemId), text),
                reason -> form(actor, screen, id, meetingId, itemId, "correction", text, List.of(new Problem("text", screen.t().reason(reason)))));
    }

    private ModelAndView form(Actor actor, Screen screen, UUID id, UUID meetingId, UUID itemId, String what, String text, List<Problem> problems) {
        return switch (minutes.open(actor, new BodyId(id), new MeetingId(meetingId)).then(view -> view.items().stream()
                .filter(i -> i.id().value().equals(itemId) && !i.masked()).findFirst().map(Outcome::done).orElseGet(() -> Outcome.refused(Reason.absent())))) {
            case Refused<Item>(var reason) -> screen.refused(reason);
            case Done<Item>(var item) -> BodyWords.page("bodies/note", problems, Map.of("what", what, "text", text, "back", path(id, meetingId),
                    "action", path(id, meetingId) + "/items/" + itemId + "/" + what + "s", "heading", item.content().orElseThrow().title()));
        };
    }

    private interface Again {
        ModelAndView with(Reason reason);
    }

    private static <I extends Id> ModelAndView after(Screen screen, UUID id, UUID meetingId, Outcome<I> outcome, Again again) {
        return switch (outcome) {
            case Done<I> _ -> {
                screen.say("bodies.saved");
                yield new ModelAndView("redirect:" + path(id, meetingId));
            }
            case Refused<I>(var reason) when reason.code().equals("refused.minutes-text") -> again.with(reason);
            case Refused<I>(var reason) -> screen.refused(reason);
        };
    }

    private static String path(UUID id, UUID meetingId) {
        return "/bodies/" + id + "/meetings/" + meetingId;
    }
}
