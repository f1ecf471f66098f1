package org.zaklon.agreements.duties;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Actor;
import org.zaklon.agreements.Agreement;
import org.zaklon.agreements.AgreementId;
import org.zaklon.agreements.duties.ReadEnds.Ends;
import org.zaklon.agreements.life.AgreementLine;
import org.zaklon.agreements.life.AgreementWords;
import org.zaklon.agreements.life.ShareLine;
import org.zaklon.country.Country;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.ui.Screen;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Line;

/** The page that is looked at before an agreement ends. */
@Controller
class EndsPages {
    private final ReadEnds read;
    private final Country country;

    EndsPages(ReadEnds read, Country country) {
        this.read = read;
        this.country = country;
    }

    @GetMapping("/agreements/{id}/ends")
    ModelAndView ends(Actor actor, Screen screen, @PathVariable UUID id) {
        return switch (read.ends(actor, new AgreementId(id))) {
            case Refused<Ends>(var reason) -> screen.refused(reason);
            case Done<Ends>(var ends) -> {
                var t = screen.t();
                var words = new AgreementWords(t, country);
                yield new ModelAndView("agreements/ends", Map.of("id", id.toString(), "reference", ends.agreement().reference(),
                        "until", t.shortDate(ends.agreement().until()), "party", ends.party(),
                        "shares", ends.shares().stream().map(s -> ShareLine.of(s, words, t)).toList(),
                        "duties", ends.duties().stream().map(d -> Line.of(t.shortDate(d.due()), words.agency(d.owed().agency()) + ": " + d.owed().what())).toList(),
                        "with", lines(ends.with(), words, t), "after", lines(ends.after(), words, t)));
            }
        };
    }

    private static List<AgreementLine> lines(List<Agreement> agreements, AgreementWords words, Words t) {
        return agreements.stream().map(a -> AgreementLine.of(a, null, words, t)).toList();
    }
}
