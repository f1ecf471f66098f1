package org.zaklon.cases.decision;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.cases.CaseView;
import org.zaklon.cases.Cases;
import org.zaklon.cases.Level;
import org.zaklon.cases.decision.IssueNotice.NoticeId;
import org.zaklon.cases.file.AssertionWords;
import org.zaklon.country.Country;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;
import org.zaklon.ui.Screen;

/** What bodies have said about the status so far, who may say what, and the paper for the person. */
@Controller
@RequestMapping("/cases/{caseId}")
class DecisionPages {
    private final Cases cases;
    private final Deciding deciding;
    private final IssueNotice notices;
    private final Country country;
    private final Access access;
    private final Work work;

    DecisionPages(Cases cases, Deciding deciding, IssueNotice notices, Country country, Access access, Work work) {
        this.cases = cases;
        this.deciding = deciding;
        this.notices = notices;
        this.country = country;
        this.access = access;
        this.work = work;
    }

    @GetMapping("/decision")
    ModelAndView decision(Actor actor, Screen screen, @PathVariable UUID caseId) {
        return switch (cases.get(actor, new CaseId(caseId))) {
            case Outcome.Refused<CaseView>(var reason) -> screen.refused(reason);
            case Outcome.Done<CaseView>(var found) -> {
                var view = page("cases/decision", caseId, found.file().pseudonym());
                view.addObject("steps", found.assertions().stream().map(a -> AssertionWords.step(a, country, screen.t())).toList()
                        .reversed());
                view.addObject("bodies", DecisionWords.bodies(deciding, found.file().age(), screen.t()));
                view.addObject("may", Deciding.LEVELS.stream().anyMatch(l -> l != Level.DECLINED
                        && deciding.may(actor, l, found.file().age())) && access.allows(actor, Act.DECISION_RECORD, found.facts()));
                yield view;
            }
        };
    }

    private record Issued(CaseView view, List<Notice> notices) {}

    @GetMapping("/notices")
    ModelAndView notices(Actor actor, Screen screen, @PathVariable UUID caseId) {
        var id = new CaseId(caseId);
        var outcome = work.read(actor, () -> cases.get(actor, id)
                .then(view -> notices.issued(actor, id).then(all -> Outcome.done(new Issued(view, all)))));
        return switch (outcome) {
            case Outcome.Refused<Issued>(var reason) -> screen.refused(reason);
            case Outcome.Done<Issued>(var issued) -> {
                var view = page("cases/notices", caseId, issued.view().file().pseudonym());
                view.addObject("notices", issued.notices());
                yield view;
            }
        };
    }

    @PostMapping("/notices")
    ModelAndView issue(Actor actor, Screen screen, RequestId request, @PathVariable UUID caseId) {
        return switch (notices.issue(actor, request, new CaseId(caseId))) {
            case Outcome.Refused<NoticeId>(var reason) -> screen.refused(reason);
            case Outcome.Done<NoticeId>(var notice) ->
                    new ModelAndView("redirect:/cases/" + caseId + "/notices/" + notice.value(), Map.of());
        };
    }

    /** The paper itself, to be printed. */
    @GetMapping("/notices/{noticeId}")
    ModelAndView notice(Actor actor, Screen screen, @PathVariable UUID caseId, @PathVariable UUID noticeId) {
        return switch (notices.read(actor, new CaseId(caseId), noticeId)) {
            case Outcome.Refused<Notice>(var reason) -> screen.refused(reason);
            case Outcome.Done<Notice>(var notice) -> {
                var view = new ModelAndView("cases/notice");
                view.addObject("caseId", caseId.toString());
                view.addObject("notice", notice);
                view.addObject("unit", screen.t().say(country.unit(notice.unit()).name()));
                view.addObject("agency", screen.t().say(country.agencyOf(notice.unit()).name()));
                yield view;
            }
        };
    }

    private static ModelAndView page(String name, UUID caseId, String pseudonym) {
        var view = new ModelAndView(name);
        view.addObject("caseId", caseId.toString());
        view.addObject("pseudonym", pseudonym);
        return view;
    }
}
