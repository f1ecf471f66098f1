package org.zaklon.referrals.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zaklon.access.Actor;
import org.zaklon.api.Answer;
import org.zaklon.api.Envelope;
import org.zaklon.api.Malformed;
import org.zaklon.api.Malformed.Fault;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.UnitCode;
import org.zaklon.referrals.EndReason;
import org.zaklon.referrals.Happened;
import org.zaklon.referrals.Inbox;
import org.zaklon.referrals.Opened;
import org.zaklon.referrals.Order;
import org.zaklon.referrals.Referral;
import org.zaklon.referrals.ReferralId;
import org.zaklon.referrals.Referrals;
import org.zaklon.referrals.Side;
import org.zaklon.services.DeliveryOutcome;
import org.zaklon.services.Given;
import org.zaklon.services.NeedsMet;

/** Referrals for programs of agencies: the same use cases as the pages. */
@RestController
@RequestMapping("/api/v1")
class ReferralApi {
    private final Referrals referrals;

    ReferralApi(Referrals referrals) {
        this.referrals = referrals;
    }

    /** A referral in a list. Moments are ISO 8601; {@code due} is missing where nobody is waited for. */
    record Item(
            UUID id, UUID caseId, String reference, String from, String to, List<String> services, String urgency, String purpose,
            String state, String reason, Instant sent, Instant seen, Instant answered, Instant over, Instant due, String step) {
        static Item of(Referral r) {
            return new Item(r.id().value(), r.caseId().value(), r.pseudonym(), r.from().value(), r.to().value(), r.services(),
                    r.urgency(), r.purpose().name(), r.state().name(), r.reason(), r.sentAt(), r.seenAt(), r.answeredAt(), r.overAt(),
                    r.turn() == null ? null : r.turn().due(), r.turn() == null ? null : r.turn().step().name());
        }
    }

    /** A line of the history; the text is there as far as the asker may open it. */
    record Line(Instant at, String side, String unit, String state, String step, String reason, String text) {
        static Line of(Happened h, Opened opened) {
            var text = h.submission() == null ? null : opened.texts().get(h.submission());
            return new Line(h.at(), h.side().name(), h.unit() == null ? null : h.unit().value(), h.to().name(), h.step().name(),
                    h.reason(), text == null ? null : text.reveal());
        }
    }

    record One(Item referral, List<Line> history) {}

    /** @param classes what the receiver shall see, C1 to C10 */
    record Send(
            String to, Set<String> services, String urgency, String purpose, Set<String> classes, String language, String note,
            UUID follows) {}

    /** @param answer ACCEPT, DECLINE or ASK */
    record Reaction(String answer, String reason, String text) {}

    record Text(String text) {}

    record Delivered(String service, LocalDate from, LocalDate to, String outcome, String needsMet, String feedback) {}

    record End(String reason) {}

    record Done(UUID id) {}

    @GetMapping("/referrals")
    Envelope<Item> received(Actor actor, @RequestParam(defaultValue = "WAITING") Inbox tab, @RequestParam(defaultValue = "1") int page) {
        return Envelope.of(Answer.of(referrals.received(actor, tab, page)), Item::of);
    }

    @GetMapping("/referrals/sent")
    Envelope<Item> sent(Actor actor, @RequestParam(defaultValue = "false") boolean open, @RequestParam(defaultValue = "1") int page) {
        return Envelope.of(Answer.of(referrals.sent(actor, open, page)), Item::of);
    }

    @GetMapping("/referrals/{id}")
    One one(Actor actor, @PathVariable UUID id) {
        var opened = Answer.of(referrals.open(actor, new ReferralId(id)));
        return new One(Item.of(opened.referral()), opened.history().stream().map(h -> Line.of(h, opened)).toList());
    }

    @GetMapping("/cases/{caseId}/referrals")
    List<Item> ofCase(Actor actor, @PathVariable UUID caseId) {
        return Answer.of(referrals.ofCase(actor, new CaseId(caseId))).stream().map(Item::of).toList();
    }

    @PostMapping("/cases/{caseId}/referrals")
    @ResponseStatus(HttpStatus.CREATED)
    Done send(Actor actor, RequestId request, @PathVariable UUID caseId, @RequestBody Send send) {
        var faults = new ArrayList<Fault>();
        need(faults, send.to(), "/to");
        need(faults, send.urgency(), "/urgency");
        need(faults, send.services(), "/services");
        need(faults, send.classes(), "/classes");
        if (!known(Purpose.values(), send.purpose())) {
            faults.add(new Fault("/purpose", "referrals.api.choice"));
        }
        var classes = send.classes() == null ? Set.<String>of() : send.classes();
        if (!Arrays.stream(DataClass.values()).map(DataClass::code).collect(Collectors.toSet()).containsAll(classes)) {
            faults.add(new Fault("/classes", "referrals.api.choice"));
        }
        refuse(faults);
        return done(Answer.of(referrals.send(actor, request, new Order(new CaseId(caseId), new UnitCode(send.to()), send.services(),
                send.urgency(), Purpose.valueOf(send.purpose()), classes.stream().map(DataClass::of).collect(Collectors.toSet()),
                send.language(), text(send.note()), send.follows() == null ? null : new ReferralId(send.follows())))));
    }

    @PostMapping("/referrals/{id}/answer")
    Done answer(Actor actor, RequestId request, @PathVariable UUID id, @RequestBody Reaction reaction) {
        var referral = new ReferralId(id);
        return done(Answer.of(switch (reaction.answer() == null ? "" : reaction.answer()) {
            case "ACCEPT" -> referrals.accept(actor, request, referral, text(reaction.text()));
            case "DECLINE" -> referrals.decline(actor, request, referral, reaction.reason() == null ? "" : reaction.reason(),
                    text(reaction.text()));
            case "ASK" -> referrals.ask(actor, request, referral, text(reaction.text()));
            default -> throw new Malformed("/answer", "referrals.api.choice");
        }));
    }

    @PostMapping("/referrals/{id}/reply")
    Done reply(Actor actor, RequestId request, @PathVariable UUID id, @RequestBody Text text) {
        return done(Answer.of(referrals.reply(actor, request, new ReferralId(id), text(text.text()))));
    }

    @PostMapping("/referrals/{id}/deliveries")
    Done provide(Actor actor, RequestId request, @PathVariable UUID id, @RequestBody Delivered delivered) {
        var faults = new ArrayList<Fault>();
        need(faults, delivered.service(), "/service");
        need(faults, delivered.from(), "/from");
        if (!known(DeliveryOutcome.values(), delivered.outcome())) {
            faults.add(new Fault("/outcome", "referrals.api.choice"));
        }
        if (!known(NeedsMet.values(), delivered.needsMet())) {
            faults.add(new Fault("/needsMet", "referrals.api.choice"));
        }
        refuse(faults);
        var opened = Answer.of(referrals.open(actor, new ReferralId(id)));
        return done(Answer.of(referrals.provide(actor, request, new ReferralId(id), new Given(opened.referral().caseId(), id,
                delivered.service(), delivered.from(), delivered.to(), DeliveryOutcome.valueOf(delivered.outcome()),
                NeedsMet.valueOf(delivered.needsMet())), text(delivered.feedback()))));
    }

    @PostMapping("/referrals/{id}/end")
    Done end(Actor actor, RequestId request, @PathVariable UUID id, @RequestBody End end) {
        if (!known(EndReason.values(), end.reason())) {
            throw new Malformed("/reason", "referrals.api.choice");
        }
        var side = Answer.of(referrals.open(actor, new ReferralId(id))).referral().sideOf(actor).orElse(Side.SENDER);
        return done(Answer.of(referrals.end(actor, request, new ReferralId(id), side, EndReason.valueOf(end.reason()))));
    }

    @PostMapping("/referrals/{id}/withdrawal")
    Done withdraw(Actor actor, RequestId request, @PathVariable UUID id) {
        return done(Answer.of(referrals.withdraw(actor, request, new ReferralId(id))));
    }

    private static Done done(ReferralId id) {
        return new Done(id.value());
    }

    private static PersonalText text(String value) {
        return new PersonalText(value == null ? "" : value);
    }

    private static boolean known(Enum<?>[] values, String name) {
        return Arrays.stream(values).anyMatch(v -> v.name().equals(name));
    }

    private static void need(List<Fault> faults, Object value, String pointer) {
        if (value == null || value instanceof String text && text.isBlank()) {
            faults.add(new Fault(pointer, "referrals.api.needed"));
        }
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new Malformed(faults);
        }
    }
}
