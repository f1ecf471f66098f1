package org.zaklon.coordination;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Actor;
import org.zaklon.cases.board.CaseBoard;
import org.zaklon.country.Country;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.Paged;
import org.zaklon.referrals.ReferralBoard;
import org.zaklon.ui.Screen;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Tab;

/** What waits: for the coordinator of a team in its area, for the State Coordinator in the country. */
@Controller
class BoardPages {
    private final ReferralBoard referrals;
    private final CaseBoard cases;
    private final BoardCounts counts;
    private final Country country;
    private final InstantSource clock;

    BoardPages(ReferralBoard referrals, CaseBoard cases, BoardCounts counts, Country country, InstantSource clock) {
        this.referrals = referrals;
        this.cases = cases;
        this.counts = counts;
        this.country = country;
        this.clock = clock;
    }

    @GetMapping("/board")
    ModelAndView board(Actor actor, Screen screen, @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "1") int page) {
        var tab = BoardTab.of(list);
        var words = new BoardWords(screen.t(), country, clock.instant());
        return switch (lines(actor, tab, words, page)) {
            case Refused<Paged<BoardLine>>(var reason) -> screen.refused(reason);
            case Done<Paged<BoardLine>>(var lines) -> new ModelAndView("coordination/board", Map.of(
                    "tabs", tabs(actor, tab, screen.t()),
                    "tab", tab.code(),
                    "area", where(actor, screen.t()),
                    "lines", lines));
        };
    }

    private Outcome<Paged<BoardLine>> lines(Actor actor, BoardTab tab, BoardWords words, int page) {
        if (tab.list().isEmpty()) {
            return referrals.unanswered(actor, page).then(found ->
                    Outcome.done(new Paged<>(found.items().stream().map(words::referral).toList(), found.number(), found.more())));
        }
        var list = tab.list().get();
        return cases.list(actor, list, page).then(found ->
                Outcome.done(new Paged<>(found.items().stream().map(l -> words.aCase(list, l)).toList(), found.number(), found.more())));
    }

    private List<Tab> tabs(Actor actor, BoardTab here, Words t) {
        var found = counts.of(actor);
        return Arrays.stream(BoardTab.values())
                .map(tab -> new Tab(t.of("coordination.list", tab), "/board?list=" + tab.code(), tab == here, found.get(tab)))
                .toList();
    }

    private String where(Actor actor, Words t) {
        return actor.coordinatedArea().flatMap(country::findArea).map(a -> t.say(a.name())).orElseGet(() -> t.say(country.whole().name()));
    }
}
