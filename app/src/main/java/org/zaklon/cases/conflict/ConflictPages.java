package org.zaklon.cases.conflict;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Actor;
import org.zaklon.access.Colleagues.Colleague;
import org.zaklon.access.Role;
import org.zaklon.cases.conflict.ReadConflicts.OfCase;
import org.zaklon.country.Country;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;
import org.zaklon.ui.Screen;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Choice;

/** Who is kept away from one case. */
@Controller
@RequestMapping("/cases/{caseId}/conflicts")
class ConflictPages {
    private final ReadConflicts read;
    private final RecordConflict record;
    private final LiftConflict lift;
    private final Country country;

    ConflictPages(ReadConflicts read, RecordConflict record, LiftConflict lift, Country country) {
        this.read = read;
        this.record = record;
        this.lift = lift;
        this.country = country;
    }

    @GetMapping
    ModelAndView page(Actor actor, Screen screen, @PathVariable UUID caseId) {
        return switch (read.ofCase(actor, new CaseId(caseId))) {
            case Outcome.Refused<OfCase>(var reason) -> screen.refused(reason);
            case Outcome.Done<OfCase>(var found) -> {
                var t = screen.t();
                var view = new ModelAndView("cases/conflicts");
                view.addObject("caseId", caseId.toString());
                view.addObject("pseudonym", found.pseudonym());
                view.addObject("back", actor.is(Role.DPO) ? "/conflicts" : "/cases/" + caseId);
                view.addObject("rows", found.standing().stream().map(s -> ConflictRow.of(s, country, t)).toList());
                view.addObject("people", choices(found.candidates(), t));
                view.addObject("grounds", Arrays.stream(ConflictGround.values())
                        .map(g -> Choice.of(g.name(), t.of("cases.conflict.ground", g))).toList());
                yield view;
            }
        };
    }

    private List<Choice> choices(List<Colleague> people, Words t) {
        return t.sorted(people, Colleague::name).stream().map(c -> new Choice(c.account().value().toString(),
                c.name() + ", " + t.of("ui.role", c.role()), null, t.say(country.unit(c.unit()).name()))).toList();
    }

    @PostMapping
    ModelAndView record(Actor actor, Screen screen, RequestId request, @PathVariable UUID caseId,
            @RequestParam(required = false) UUID who, @RequestParam(defaultValue = "") String ground) {
        // Who chose nobody is told so by the use case, as one who chose a stranger.
        var account = who == null ? AccountId.fresh() : new AccountId(who);
        var back = account.equals(actor.account()) ? "/" : "/cases/" + caseId + "/conflicts";
        return done(screen, record.record(actor, request, new CaseId(caseId), account, ground), back, "cases.conflict.recorded");
    }

    @PostMapping("/lifted")
    ModelAndView lift(Actor actor, Screen screen, RequestId request, @PathVariable UUID caseId, @RequestParam UUID conflict) {
        return done(screen, lift.lift(actor, request, new CaseId(caseId), conflict), "/cases/" + caseId + "/conflicts",
                "cases.conflict.lifted");
    }

    private static ModelAndView done(Screen screen, Outcome<CaseId> outcome, String back, String said) {
        return switch (outcome) {
            case Outcome.Refused<CaseId>(var reason) -> screen.refused(reason);
            case Outcome.Done<CaseId> _ -> {
                screen.say(said);
                yield new ModelAndView("redirect:" + back);
            }
        };
    }
}
