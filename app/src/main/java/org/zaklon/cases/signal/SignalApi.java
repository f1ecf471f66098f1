package org.zaklon.cases.signal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zaklon.access.Actor;
import org.zaklon.api.Answer;
import org.zaklon.api.Malformed;
import org.zaklon.api.Malformed.Fault;
import org.zaklon.cases.draft.Filling;
import org.zaklon.country.Country;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.UnitCode;
import org.zaklon.ui.forms.Typed;

/** Signals from programs of agencies: the same form, the same rules, once for each idempotency key. */
@RestController
@RequestMapping("/api/v1/signals")
class SignalApi {
    private final SendSignal sendSignal;
    private final SentSignals sent;
    private final Country country;
    private final Filling filling;

    SignalApi(SendSignal sendSignal, SentSignals sent, Country country, Filling filling) {
        this.sendSignal = sendSignal;
        this.sent = sent;
        this.country = country;
        this.filling = filling;
    }

    /**
     * A signal.
     *
     * @param answers by field of form F01: a code, several codes, a text; a reason for no answer is {@code ~UNKNOWN} and so on
     * @param to the receiving unit where the profile leaves a choice; may be missing
     */
    record Signal(Map<String, Object> answers, String to) {}

    /** What became of it. Moments are ISO 8601. */
    record Taken(UUID caseId, String reference, String unit, String state, String answerBy) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Taken send(Actor actor, RequestId request, @RequestBody Signal signal) {
        if (signal.answers() == null) {
            throw new Malformed("/answers", "ui.form.required");
        }
        var form = country.form(SignalForm.ID);
        var filled = filling.read(form, typed(signal.answers()));
        if (!filled.ok()) {
            throw new Malformed(filled.errors().stream().map(e -> new Fault("/answers/" + e.field(), e.key())).toList());
        }
        var to = signal.to() == null ? null : new UnitCode(signal.to());
        return taken(actor, Answer.of(sendSignal.send(actor, request, form, filled.answers(), to)));
    }

    private Taken taken(Actor actor, CaseId id) {
        var known = Answer.of(sent.of(actor, id));
        return new Taken(id.value(), known.file().pseudonym(), known.file().unit().value(), known.file().state().name(),
                known.answerBy().map(c -> c.due().toString()).orElse(null));
    }

    private static Typed typed(Map<String, Object> answers) {
        return new Typed(answers.entrySet().stream().filter(e -> e.getValue() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue() instanceof List<?> several
                        ? several.stream().map(String::valueOf).toList() : List.of(String.valueOf(e.getValue())))));
    }
}
