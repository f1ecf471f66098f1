package org.zaklon.people.same;

import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Actor;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.Paged;
import org.zaklon.kernel.RequestId;
import org.zaklon.people.deposited.LeaveEarlier;
import org.zaklon.people.same.ReadDrawn.Pair;
import org.zaklon.ui.Screen;
import org.zaklon.ui.Words;

/** Pairs drawn at random, each with the way to its two records side by side; and records that are not in the enclave yet. */
@Controller
class DrawnPages {
    private final ReadDrawn reading;
    private final LeaveEarlier leaving;

    DrawnPages(ReadDrawn reading, LeaveEarlier leaving) {
        this.reading = reading;
        this.leaving = leaving;
    }

    @GetMapping("/drawn")
    ModelAndView list(Actor actor, Screen screen, @RequestParam(defaultValue = "1") int page) {
        return switch (reading.list(actor, page)) {
            case Refused<Paged<Pair>>(var reason) -> screen.refused(reason);
            case Done<Paged<Pair>>(var found) -> new ModelAndView("people/drawn").addObject("lines", new Paged<>(
                    IntStream.range(0, found.items().size()).mapToObj(n -> line(found, n, screen.t())).toList(), found.number(), found.more()))
                    .addObject("earlier", leaving.waiting(actor));
        };
    }

    @PostMapping("/drawn/earlier")
    ModelAndView leave(Actor actor, Screen screen, RequestId request) {
        return screen.after(leaving.leave(actor, request), "people.earlier.left", _ -> "/drawn");
    }

    private static DrawnLine line(Paged<Pair> found, int n, Words t) {
        var pair = found.items().get(n);
        return new DrawnLine("/cases/" + pair.one().caseId().value() + "/person/" + pair.one().person().value() + "/others/" + pair.other().person().value(),
                t.get("people.drawn.pair", Paged.offset(found.number()) + n + 1));
    }
}
