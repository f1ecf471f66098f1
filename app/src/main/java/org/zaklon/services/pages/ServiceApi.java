package org.zaklon.services.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zaklon.access.Actor;
import org.zaklon.api.Answer;
import org.zaklon.api.Malformed;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.RequestId;
import org.zaklon.services.Delivery;
import org.zaklon.services.DeliveryId;
import org.zaklon.services.DeliveryOutcome;
import org.zaklon.services.Given;
import org.zaklon.services.Help;
import org.zaklon.services.Line;
import org.zaklon.services.LineId;
import org.zaklon.services.LineState;
import org.zaklon.services.NeedsMet;
import org.zaklon.services.Services;

/** Help for programs of agencies: the same use cases as the pages. */
@RestController
@RequestMapping("/api/v1/cases/{caseId}")
class ServiceApi {
    private final Services services;

    ServiceApi(Services services) {
        this.services = services;
    }

    record Said(String state, LocalDate on, Instant at, String unit) {}

    /** @param minimum whether it is owed to everybody who is presumed */
    record LineItem(UUID id, String code, boolean minimum, String state, List<Said> answers) {
        static LineItem of(Line line) {
            return new LineItem(line.id().value(), line.code(), line.minimum(), line.state().name(), line.answers().stream()
                    .map(a -> new Said(a.state().name(), a.on(), a.at(), a.by().value())).toList());
        }
    }

    record DeliveryItem(UUID id, UUID referral, String service, LocalDate from, LocalDate to, String outcome, String needsMet, String unit) {
        static DeliveryItem of(Delivery d) {
            return new DeliveryItem(d.id().value(), d.referral(), d.service(), d.from(), d.to(), d.outcome().name(),
                    d.needsMet().name(), d.by().value());
        }
    }

    record All(List<LineItem> lines, List<DeliveryItem> deliveries) {
        static All of(Help help) {
            return new All(help.lines().stream().map(LineItem::of).toList(), help.deliveries().stream().map(DeliveryItem::of).toList());
        }
    }

    record Open(String service) {}

    record Reported(String state, LocalDate on) {}

    record Deliver(String service, LocalDate from, LocalDate to, String outcome, String needsMet) {}

    record End(LocalDate to, String outcome, String needsMet) {}

    record Done(UUID id) {}

    @GetMapping("/services")
    All all(Actor actor, @PathVariable UUID caseId) {
        return All.of(Answer.of(services.of(actor, new CaseId(caseId))));
    }

    @PostMapping("/services")
    @ResponseStatus(HttpStatus.CREATED)
    Done open(Actor actor, RequestId request, @PathVariable UUID caseId, @RequestBody Open open) {
        return new Done(Answer.of(services.open(actor, request, new CaseId(caseId), need(open.service(), "/service"))).value());
    }

    @PostMapping("/services/{lineId}/answers")
    Done answer(Actor actor, RequestId request, @PathVariable UUID caseId, @PathVariable UUID lineId, @RequestBody Reported said) {
        return new Done(Answer.of(services.answer(actor, request, new CaseId(caseId), new LineId(lineId),
                one(LineState.values(), said.state(), "/state"), need(said.on(), "/on"))).value());
    }

    @PostMapping("/deliveries")
    @ResponseStatus(HttpStatus.CREATED)
    Done deliver(Actor actor, RequestId request, @PathVariable UUID caseId, @RequestBody Deliver deliver) {
        return new Done(Answer.of(services.deliver(actor, request, new Given(new CaseId(caseId), null,
                need(deliver.service(), "/service"), need(deliver.from(), "/from"), deliver.to(),
                one(DeliveryOutcome.values(), deliver.outcome(), "/outcome"),
                one(NeedsMet.values(), deliver.needsMet(), "/needsMet")))).value());
    }

    @PostMapping("/deliveries/{deliveryId}/end")
    Done end(Actor actor, RequestId request, @PathVariable UUID caseId, @PathVariable UUID deliveryId, @RequestBody End end) {
        return new Done(Answer.of(services.end(actor, request, new CaseId(caseId), new DeliveryId(deliveryId), need(end.to(), "/to"),
                one(DeliveryOutcome.values(), end.outcome(), "/outcome"), one(NeedsMet.values(), end.needsMet(), "/needsMet"))).value());
    }

    private static <E extends Enum<E>> E one(E[] values, String name, String pointer) {
        return Arrays.stream(values).filter(v -> v.name().equals(name)).findFirst()
                .orElseThrow(() -> new Malformed(pointer, "services.api.choice"));
    }

    private static <T> T need(T value, String pointer) {
        if (value == null) {
            throw new Malformed(pointer, "services.api.needed");
        }
        return value;
    }
}
