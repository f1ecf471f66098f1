package org.zaklon.bodies.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zaklon.access.Actor;
import org.zaklon.api.Answer;
import org.zaklon.api.Envelope;
import org.zaklon.bodies.Body;
import org.zaklon.bodies.BodyKind;
import org.zaklon.bodies.actions.ListActions;
import org.zaklon.bodies.meeting.Meeting;
import org.zaklon.bodies.meeting.ReadMeeting;
import org.zaklon.bodies.seats.ReadBody;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.BodyId;

/**
 * The bodies in which the program's account sits or that it keeps, their meetings and what was agreed there. Agendas and minutes have no
 * face: they are rendered for one reader at a time, and a program reads for many.
 */
@RestController
@RequestMapping("/api/v1/bodies")
class BodyApi {
    private final ReadBody bodies;
    private final ReadMeeting meetings;
    private final ListActions actions;

    BodyApi(ReadBody bodies, ReadMeeting meetings, ListActions actions) {
        this.bodies = bodies;
        this.meetings = meetings;
        this.actions = actions;
    }

    /** @param cadence how often it means to meet, as in ISO 8601; null where nothing is said */
    record BodyItem(UUID id, String kind, String state, Map<String, String> name, List<String> areas, String agency, String cadence, LocalDate founded) {
        static BodyItem of(Body body) {
            return new BodyItem(body.id().value(), body.kind().name(), body.state().name(), body.name().byLanguage(),
                    body.areas().stream().map(AreaCode::value).toList(), body.agency().value(),
                    body.cadence() == null ? null : body.cadence().toString(), body.founded());
        }
    }

    /** @param heldOn null until it was held */
    record MeetingItem(UUID id, int number, String kind, String state, Instant starts, Instant ends, String place, String link, int quorum,
            LocalDate heldOn, Instant adopted) {
        static MeetingItem of(Meeting m) {
            return new MeetingItem(m.id().value(), m.number(), m.kind().name(), m.state().name(), m.starts(), m.ends(), m.place(), m.link(),
                    m.quorum(), m.heldOn(), m.adopted());
        }
    }

    /** @param kind empty for any */
    @GetMapping
    Envelope<BodyItem> list(Actor actor, @RequestParam(required = false) BodyKind kind, @RequestParam(defaultValue = "1") int page) {
        return Envelope.of(Answer.of(bodies.list(actor, kind, Math.max(1, page))), BodyItem::of);
    }

    @GetMapping("/{bodyId}/meetings")
    Envelope<MeetingItem> meetings(Actor actor, @PathVariable UUID bodyId, @RequestParam(defaultValue = "1") int page) {
        return Envelope.of(Answer.of(meetings.list(actor, new BodyId(bodyId), Math.max(1, page))).meetings(), MeetingItem::of);
    }

    @GetMapping("/{bodyId}/actions")
    Envelope<ActionItem> actions(Actor actor, @PathVariable UUID bodyId, @RequestParam(defaultValue = "1") int page) {
        return Envelope.of(Answer.of(actions.ofBody(actor, new BodyId(bodyId), Math.max(1, page))).lines(), ActionItem::of);
    }
}
