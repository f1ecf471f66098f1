package org.zaklon.forums.community.issue.pages;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.zaklon.access.Work;
import org.zaklon.access.body.BodyFacts;
import org.zaklon.bodies.Bodies;
import org.zaklon.bodies.Body;
import org.zaklon.bodies.pages.BodyWords;
import org.zaklon.bodies.minutes.ItemId;
import org.zaklon.country.Country;
import org.zaklon.forums.page.FormView;
import org.zaklon.forums.community.IssueId;
import org.zaklon.forums.page.Sent;
import org.zaklon.forums.community.issue.Categories;
import org.zaklon.forums.community.issue.IssueState;
import org.zaklon.forums.community.issue.PutOnAgenda;
import org.zaklon.forums.community.issue.RaiseIssue;
import org.zaklon.forums.community.issue.ReadIssues;
import org.zaklon.forums.community.issue.Receipt;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.ui.Screen;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Tab;

/** The issues of a forum: the list, one of them, and raising one. */
@Controller
@RequestMapping("/bodies/{id}/issues")
class IssuePages {
    private final ReadIssues read;
    private final RaiseIssue raise;
    private final PutOnAgenda put;
    private final IssueWords words;
    private final Categories categories;
    private final Bodies bodies;
    private final Work work;
    private final BodyWords frames;
    private final Country country;
    private final InstantSource clock;

    IssuePages(ReadIssues read, RaiseIssue raise, PutOnAgenda put, IssueWords words, Categories categories, Bodies bodies, Work work, BodyWords frames,
            Country country, InstantSource clock) {
        this.read = read;
        this.raise = raise;
        this.put = put;
        this.words = words;
        this.categories = categories;
        this.bodies = bodies;
        this.work = work;
        this.frames = frames;
        this.country = country;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(Actor actor, Screen screen, @PathVariable UUID id, @RequestParam(defaultValue = "OPEN") IssueState.Phase phase,
            @RequestParam(defaultValue = "1") int page) {
        var body = new BodyId(id);
        return switch (read.list(actor, body, phase, page)) {
            case Refused<ReadIssues.Listed>(var reason) -> screen.refused(reason);
            case Done<ReadIssues.Listed>(var listed) -> new ModelAndView("community/issues", Map.of(
                    "frame", frames.around(actor, body, screen.t(), "issues"), "listed", listed, "tabs", tabs(body, phase, screen.t()),
                    "rows", listed.issues().items().stream().map(i -> words.row(i, screen.t())).toList(),
                    "more", IssueWords.path(body) + "?phase=" + phase + "&page="));
        };
    }

    @GetMapping("/{issueId}")
    ModelAndView one(Actor actor, Screen screen, @PathVariable UUID id, @PathVariable UUID issueId) {
        return switch (read.open(actor, new BodyId(id), new IssueId(issueId))) {
            case Refused<ReadIssues.Opened>(var reason) -> screen.refused(reason);
            case Done<ReadIssues.Opened>(var opened) -> {
                var t = screen.t();
                var issue = opened.issue();
                yield new ModelAndView("community/issue", Map.of("body", id.toString(), "reference", issue.reference(),
                        "category", words.category(issue, t), "state", IssueWords.tag(issue.state(), t), "text", issue.words().reveal(),
                        "lines", words.lines(issue, t), "agenda", AgendaLine.of(opened, t), "steps", words.steps(opened.steps(), t), "path", IssueWords.path(issue),
                        "may", new IssueMay(opened.keeps() && !issue.state().byHand().isEmpty(),
                                opened.keeps() && issue.state() == IssueState.RESOLVED,
                                opened.keeps() && (issue.state().canBecome(IssueState.MEDIATION) || issue.state() == IssueState.MEDIATION),
                                opened.keeps())));
            }
        };
    }

    @PostMapping("/{issueId}/agenda")
    ModelAndView agenda(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @PathVariable UUID issueId) {
        return switch (put.put(actor, request, new BodyId(id), new IssueId(issueId))) {
            case Refused<ItemId>(var reason) -> screen.refused(reason);
            case Done<ItemId> _ -> {
                screen.say("community.said.agenda");
                yield new ModelAndView("redirect:" + IssueWords.path(new BodyId(id)) + "/" + issueId);
            }
        };
    }

    @GetMapping("/new")
    ModelAndView blank(Actor actor, Screen screen, @PathVariable UUID id) {
        return switch (read.may(actor, Act.ISSUE_RAISE, new BodyId(id))) {
            case Refused<BodyFacts>(var reason) -> screen.refused(reason);
            case Done<BodyFacts> _ -> {
                var form = form(actor, screen.t(), new BodyId(id));
                yield page(id, form, form.blank(), null);
            }
        };
    }

    @PostMapping
    ModelAndView raise(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> all) {
        var body = new BodyId(id);
        if (read.may(actor, Act.ISSUE_RAISE, body) instanceof Refused<BodyFacts>(var reason)) {
            return screen.refused(reason);
        }
        var form = form(actor, screen.t(), body);
        var sent = new Sent(all, screen.t(), RaiseForm.NAME);
        var raised = form.read(sent);
        if (raised == null) {
            return page(id, form, sent, null);
        }
        var receipt = raised.receipt() ? Receipt.fresh() : null;
        return switch (raise.raise(actor, request, body, raised, receipt)) {
            case Refused<IssueId>(var reason) -> page(id, form, sent, reason);
            case Done<IssueId>(var issue) -> raised(actor, screen, body, issue, receipt);
        };
    }

    /** Shows the code once; whoever sends the same form again finds the issue, and a code that was never stored is not shown. */
    private ModelAndView raised(Actor actor, Screen screen, BodyId body, IssueId issue, Receipt receipt) {
        var kept = receipt != null && work.read(actor, () -> raise.keeps(body, issue, receipt));
        if (!kept) {
            screen.say("community.said.raised");
            return new ModelAndView("redirect:" + IssueWords.path(body) + "/" + issue.value());
        }
        return new ModelAndView("community/receipt", Map.of("code", receipt.written(), "path", IssueWords.path(body) + "/" + issue.value()));
    }

    private ModelAndView page(UUID id, RaiseForm form, Sent sent, Reason refusal) {
        var path = IssueWords.path(new BodyId(id));
        return new FormView(RaiseForm.NAME, path, path, form.questions(), sent, List.of(form.t().get("community.raise.no-names"))).page(refusal);
    }

    private RaiseForm form(Actor actor, Words t, BodyId body) {
        var areas = work.read(actor, () -> bodies.find(body).map(Body::areas).orElse(List.<AreaCode>of()));
        return new RaiseForm(t, words, categories, areas, LocalDate.ofInstant(clock.instant(), country.zone()));
    }

    private String name(Actor actor, BodyId body, Words t) {
        return work.read(actor, () -> bodies.find(body).map(b -> t.say(b.name())).orElse(""));
    }

    private static List<Tab> tabs(BodyId body, IssueState.Phase phase, Words t) {
        return Arrays.stream(IssueState.Phase.values())
                .map(p -> Tab.of(t.of("community.phase", p), IssueWords.path(body) + "?phase=" + p, p == phase)).toList();
    }
}
