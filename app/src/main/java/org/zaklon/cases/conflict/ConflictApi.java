package org.zaklon.cases.conflict;

import java.time.Instant;
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
import org.zaklon.access.CaseRegister.Block;
import org.zaklon.api.Answer;
import org.zaklon.api.Malformed;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.RequestId;

/** Conflicts of interest for programs of agencies, such as a register of staff: the same use cases as the pages. */
@RestController
@RequestMapping("/api/v1/cases/{caseId}/conflicts")
class ConflictApi {
    private final ReadConflicts read;
    private final RecordConflict record;
    private final LiftConflict lift;

    ConflictApi(ReadConflicts read, RecordConflict record, LiftConflict lift) {
        this.read = read;
        this.record = record;
        this.lift = lift;
    }

    /** Who is kept away: an account or a whole unit. Moments are ISO 8601. */
    record Item(UUID id, UUID account, String unit, String ground, Instant since) {
        static Item of(Block b) {
            return new Item(b.id(), b.account() == null ? null : b.account().value(), b.unit() == null ? null : b.unit().value(),
                    b.reason(), b.since());
        }
    }

    /** @param ground one of RELATIVE, ACQUAINTANCE, PARTY, EARLIER_ROLE, INVESTIGATED, OTHER */
    record Kept(UUID account, String ground) {}

    record Done(UUID caseId) {}

    @GetMapping
    List<Item> standing(Actor actor, @PathVariable UUID caseId) {
        return Answer.of(read.ofCase(actor, new CaseId(caseId))).standing().stream().map(s -> Item.of(s.block())).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Done record(Actor actor, RequestId request, @PathVariable UUID caseId, @RequestBody Kept kept) {
        if (kept.account() == null) {
            throw new Malformed("/account", "ui.form.required");
        }
        return new Done(Answer.of(record.record(actor, request, new CaseId(caseId), new AccountId(kept.account()), kept.ground())).value());
    }

    @PostMapping("/{conflictId}/lift")
    Done lift(Actor actor, RequestId request, @PathVariable UUID caseId, @PathVariable UUID conflictId) {
        return new Done(Answer.of(lift.lift(actor, request, new CaseId(caseId), conflictId)).value());
    }
}
