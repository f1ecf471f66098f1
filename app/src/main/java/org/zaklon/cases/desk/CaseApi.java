package org.zaklon.cases.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.api.Answer;
import org.zaklon.api.Envelope;
import org.zaklon.cases.Assertion;
import org.zaklon.cases.CaseEntry;
import org.zaklon.cases.CaseFile;
import org.zaklon.cases.CaseFilter;
import org.zaklon.cases.CaseState;
import org.zaklon.cases.CaseView;
import org.zaklon.cases.Cases;
import org.zaklon.cases.clock.Clock;
import org.zaklon.cases.clock.Clocks;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.ui.forms.AnswersJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cases for programs of agencies: the same decision, the same log as for pages. */
@RestController
@RequestMapping("/api/v1/cases")
class CaseApi {
    private final Cases cases;
    private final Clocks clocks;
    private final Work work;
    private final JsonMapper json;

    CaseApi(Cases cases, Clocks clocks, Work work, JsonMapper json) {
        this.cases = cases;
        this.clocks = clocks;
        this.work = work;
        this.json = json;
    }

    /** A row of the queue. Moments are ISO 8601. */
    record Item(
            UUID id, String reference, String agency, String unit, String area, String state, String age, boolean child,
            Instant opened, Instant accepted, Instant closed, String reason) {
        static Item of(CaseFile f) {
            return new Item(f.id().value(), f.pseudonym(), f.agency().value(), f.unit().value(), f.area().value(), f.state().name(),
                    f.age().name(), f.child(), f.openedAt(), f.acceptedAt(), f.closedAt(), f.closedReason());
        }
    }

    record Said(UUID id, String level, String agency, String unit, String function, LocalDate on, String basis, Instant at) {
        static Said of(Assertion a) {
            return new Said(a.id().value(), a.level().name(), a.agency().value(), a.unit().value(), a.function().name(),
                    a.decidedOn(), a.basis(), a.at());
        }
    }

    record Running(UUID id, String timer, Instant starts, Instant due, String state) {
        static Running of(Clock c) {
            return new Running(c.id(), c.timer(), c.starts(), c.due(), c.state().name());
        }
    }

    record One(Item file, List<Said> status, List<Running> clocks) {}

    /** @param answers by field, each an object that names its kind */
    record Written(
            UUID id, UUID submission, String kind, String form, int version, String dataClass, String agency, String unit,
            Instant at, JsonNode answers) {}

    @GetMapping
    Envelope<Item> list(Actor actor, @RequestParam(defaultValue = "QUEUE") CaseFilter.Tab tab,
            @RequestParam(required = false) CaseState state, @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "1") int page) {
        return Envelope.of(Answer.of(cases.list(actor, new CaseFilter(tab, state, reference), Math.max(1, page))), Item::of);
    }

    @GetMapping("/{caseId}")
    One one(Actor actor, @PathVariable UUID caseId) {
        var id = new CaseId(caseId);
        return Answer.of(work.read(actor, () -> cases.get(actor, id).then((CaseView view) -> Outcome.done(new One(
                Item.of(view.file()), view.assertions().stream().map(Said::of).toList(),
                clocks.of(id).stream().map(Running::of).toList())))));
    }

    /** The entries of the classes that the asker may see. */
    @GetMapping("/{caseId}/entries")
    List<Written> entries(Actor actor, @PathVariable UUID caseId, @RequestParam(defaultValue = "") List<String> classes) {
        var id = new CaseId(caseId);
        return Answer.of(work.read(actor, () -> cases.get(actor, id).then(view -> Outcome.done(cases.entries(actor, id)))))
                .stream().filter(e -> classes.isEmpty() || classes.contains(e.dataClass().code())).map(this::written).toList();
    }

    private Written written(CaseEntry e) {
        return new Written(e.id(), e.submission(), e.kind().name(), e.form(), e.version(), e.dataClass().code(), e.agency().value(),
                e.unit().value(), e.at(), json.readTree(AnswersJson.write(e.answers())));
    }
}
