package org.zaklon.api;

import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.CaseFacts;
import org.zaklon.access.Work;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Paged;
import org.zaklon.kernel.RequestId;

/** A REST face made of nothing but the ground that every face stands on; only tests that import it have it. */
@TestComponent
@RestController
@RequestMapping("/api/v1/ladder")
public class LadderApi {
    private final Access access;
    private final Work work;

    LadderApi(Access access, Work work) {
        this.access = access;
        this.work = work;
    }

    /** What is asked for: a word that decides the answer. */
    record Asked(String how) {}

    /** What was made. */
    record Made(UUID id) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Made write(Actor actor, RequestId request, @RequestBody Asked asked) {
        if (asked.how() == null) {
            throw new Malformed("/how", "api.problem.malformed");
        }
        return new Made(Answer.of(work.once(actor, request, CaseId::new, () -> switch (asked.how()) {
            case "role" -> access.require(actor, Act.ACCOUNT_MANAGE).then(a -> Outcome.done(CaseId.fresh()));
            case "state" -> Outcome.refused("refused.state-account");
            case "rule" -> Outcome.refused("refused.account-login");
            case "bug" -> throw new IllegalStateException("quotes Plantović");
            default -> Outcome.done(CaseId.fresh());
        })).value());
    }

    @GetMapping("/{id}")
    Made read(Actor actor, @PathVariable UUID id) {
        CaseFacts facts = Answer.of(work.read(actor, () -> access.require(actor, Act.CASE_READ, new CaseId(id))));
        return new Made(facts.id().value());
    }

    @GetMapping
    Envelope<Made> list(Actor actor, @RequestParam(defaultValue = "1") int page) {
        return Envelope.of(new Paged<>(List.of(CaseId.fresh()), page, true), id -> new Made(id.value()));
    }
}
