package org.zaklon.forums.community.mediation;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.bodies.HolderId;
import org.zaklon.country.Country;
import org.zaklon.forums.page.FormView;
import org.zaklon.forums.page.Question;
import org.zaklon.forums.community.RecordId;
import org.zaklon.forums.page.Sent;
import org.zaklon.forums.community.issue.Issue;
import org.zaklon.forums.community.issue.pages.IssueWords;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.ui.NotFound;
import org.zaklon.ui.Screen;

/** A mediation from its beginning to the question whether it holds. */
@Controller
@RequestMapping("/bodies/{id}/issues/{issueId}/mediation")
class MediatePages {
    private static final String BEGIN = "community.mediate";
    private static final String SESSION = "community.mediation-session";
    private static final String END = "community.mediation-end";
    private static final String FOLLOW = "community.follow-up";

    private final MediationDesk desk;
    private final OpenMediation open;
    private final RecordMediation record;
    private final FollowMediation follow;
    private final MediationWords words;
    private final Country country;
    private final InstantSource clock;

    MediatePages(MediationDesk desk, OpenMediation open, RecordMediation record, FollowMediation follow, MediationWords words,
            Country country, InstantSource clock) {
        this.desk = desk;
        this.open = open;
        this.record = record;
        this.follow = follow;
        this.words = words;
        this.country = country;
        this.clock = clock;
    }

    /** Where the gate is closed there is no form: the page of the gate says why and where to turn. */
    @GetMapping("/new")
    ModelAndView blank(Actor actor, Screen screen, @PathVariable UUID id, @PathVariable UUID issueId) {
        return desk.with(actor, screen, Act.MEDIATION_OPEN, id, issueId, opened -> opened.closed().isPresent()
                ? new ModelAndView("redirect:" + IssueWords.path(opened.issue()) + "/mediation")
                : begin(actor, screen, opened.issue(), Sent.blank(screen.t(), BEGIN, "on", today()), null));
    }

    @PostMapping
    ModelAndView begin(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @PathVariable UUID issueId,
            @RequestParam MultiValueMap<String, String> all) {
        return desk.with(actor, screen, Act.MEDIATION_OPEN, id, issueId, opened -> {
            var issue = opened.issue();
            var sent = new Sent(all, screen.t(), BEGIN);
            var members = words.members(actor, issue.body(), screen.t());
            var kind = sent.choice("kind", Mediation.Kind.values());
            var voluntary = sent.yesOrNo("voluntary");
            var first = sent.choice("first", members);
            var second = sent.choice("second", members);
            var third = sent.one("third").isEmpty() ? null : sent.choice("third", members);
            var alike = sent.textOrNothing("alike");
            var exception = sent.textOrNothing("exception");
            var on = sent.day("on");
            if (!sent.good()) {
                return begin(actor, screen, issue, sent, null);
            }
            var mediators = Stream.of(first, second, third).filter(m -> m != null).map(m -> new HolderId(UUID.fromString(m))).toList();
            return after(screen, issue, open.open(actor, request, issue.body(), issue.id(),
                    new Offered(kind, mediators, alike, voluntary, exception, on)), reason -> begin(actor, screen, issue, sent, reason));
        });
    }

    private ModelAndView begin(Actor actor, Screen screen, Issue issue, Sent sent, Reason refusal) {
        var t = screen.t();
        var ask = new Question.Asking(t, BEGIN);
        var members = words.members(actor, issue.body(), t);
        return form(BEGIN, issue, "", List.of(ask.radios("kind", FormView.of(t, "community.mediation-kind", Mediation.Kind.values())),
                ask.radios("voluntary", FormView.yesNo(t)), ask.select("first", members), ask.select("second", members),
                ask.select("third", members).orNothing(), ask.story("alike").orNothing(), ask.story("exception").orNothing(), ask.date("on")),
                sent, refusal);
    }

    @GetMapping("/{mediationId}/session")
    ModelAndView blankSession(Actor actor, Screen screen, @PathVariable UUID id, @PathVariable UUID issueId, @PathVariable UUID mediationId) {
        return desk.with(actor, screen, Act.MEDIATION_RECORD, id, issueId,
                opened -> session(screen, known(opened, mediationId), mediationId, Sent.blank(screen.t(), SESSION, "on", today()), null));
    }

    @PostMapping("/{mediationId}/session")
    ModelAndView session(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @PathVariable UUID issueId,
            @PathVariable UUID mediationId, @RequestParam MultiValueMap<String, String> all) {
        return desk.with(actor, screen, Act.MEDIATION_RECORD, id, issueId, opened -> {
            var issue = known(opened, mediationId);
            var sent = new Sent(all, screen.t(), SESSION);
            var on = sent.day("on");
            var what = sent.textOrNothing("words");
            return !sent.good() ? session(screen, issue, mediationId, sent, null)
                    : after(screen, issue, record.session(actor, request, issue.body(), issue.id(), new RecordId(mediationId), on, what),
                            reason -> session(screen, issue, mediationId, sent, reason));
        });
    }

    private static ModelAndView session(Screen screen, Issue issue, UUID mediationId, Sent sent, Reason refusal) {
        var ask = new Question.Asking(screen.t(), SESSION);
        return form(SESSION, issue, "/" + mediationId + "/session", List.of(ask.date("on"), ask.story("words").orNothing()), sent, refusal);
    }

    @GetMapping("/{mediationId}/end")
    ModelAndView blankEnd(Actor actor, Screen screen, @PathVariable UUID id, @PathVariable UUID issueId, @PathVariable UUID mediationId) {
        return desk.with(actor, screen, Act.MEDIATION_RECORD, id, issueId,
                opened -> end(screen, known(opened, mediationId), mediationId, Sent.blank(screen.t(), END, "on", today()), null));
    }

    @PostMapping("/{mediationId}/end")
    ModelAndView end(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @PathVariable UUID issueId,
            @PathVariable UUID mediationId, @RequestParam MultiValueMap<String, String> all) {
        return desk.with(actor, screen, Act.MEDIATION_RECORD, id, issueId, opened -> {
            var issue = known(opened, mediationId);
            var sent = new Sent(all, screen.t(), END);
            var outcome = sent.choice("outcome", Mediation.Outcome.values());
            var on = sent.day("on");
            var terms = outcome != null && outcome.agreed() ? sent.text("terms") : sent.textOrNothing("terms");
            return !sent.good() ? end(screen, issue, mediationId, sent, null)
                    : after(screen, issue, record.end(actor, request, issue.body(), issue.id(), new RecordId(mediationId), outcome, on, terms),
                            reason -> end(screen, issue, mediationId, sent, reason));
        });
    }

    private static ModelAndView end(Screen screen, Issue issue, UUID mediationId, Sent sent, Reason refusal) {
        var ask = new Question.Asking(screen.t(), END);
        return form(END, issue, "/" + mediationId + "/end", List.of(
                ask.radios("outcome", FormView.of(screen.t(), "community.mediation-outcome", Mediation.Outcome.values())), ask.date("on"),
                ask.story("terms").orNothing()), sent, refusal);
    }

    @GetMapping("/follow-ups/{followUpId}")
    ModelAndView blankFollowUp(Actor actor, Screen screen, @PathVariable UUID id, @PathVariable UUID issueId, @PathVariable UUID followUpId) {
        return desk.with(actor, screen, Act.MEDIATION_FOLLOW, id, issueId,
                opened -> followUp(screen, opened.issue(), followUpId, Sent.blank(screen.t(), FOLLOW, "on", today()), null));
    }

    @PostMapping("/follow-ups/{followUpId}")
    ModelAndView followUp(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @PathVariable UUID issueId,
            @PathVariable UUID followUpId, @RequestParam MultiValueMap<String, String> all) {
        return desk.with(actor, screen, Act.MEDIATION_FOLLOW, id, issueId, opened -> {
            var issue = opened.issue();
            var sent = new Sent(all, screen.t(), FOLLOW);
            var result = sent.choice("result", Mediation.Result.values());
            var on = sent.day("on");
            return !sent.good() ? followUp(screen, issue, followUpId, sent, null)
                    : after(screen, issue, follow.follow(actor, request, issue.body(), issue.id(), new RecordId(followUpId), result, on),
                            reason -> followUp(screen, issue, followUpId, sent, reason));
        });
    }

    private static ModelAndView followUp(Screen screen, Issue issue, UUID followUpId, Sent sent, Reason refusal) {
        var ask = new Question.Asking(screen.t(), FOLLOW);
        return form(FOLLOW, issue, "/follow-ups/" + followUpId, List.of(
                ask.radios("result", FormView.of(screen.t(), "community.follow-up-result", Mediation.Result.values())), ask.date("on")), sent, refusal);
    }

    private static Issue known(ReadMediation.Opened opened, UUID mediationId) {
        if (opened.mediations().stream().noneMatch(m -> m.id().value().equals(mediationId))) {
            throw new NotFound();
        }
        return opened.issue();
    }

    private static ModelAndView form(String name, Issue issue, String path, List<Question> questions, Sent sent, Reason refusal) {
        var gate = IssueWords.path(issue) + "/mediation";
        return new FormView(name, gate, gate + path, questions, sent, List.of()).page(refusal);
    }

    private static ModelAndView after(Screen screen, Issue issue, Outcome<RecordId> outcome, Function<Reason, ModelAndView> again) {
        return switch (outcome) {
            case Refused<RecordId>(var reason) -> again.apply(reason);
            case Done<RecordId> _ -> {
                screen.say("community.said.recorded");
                yield new ModelAndView("redirect:" + IssueWords.path(issue) + "/mediation");
            }
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), country.zone());
    }
}
