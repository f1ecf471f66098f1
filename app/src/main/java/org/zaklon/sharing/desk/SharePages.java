package org.zaklon.sharing.desk;

import java.time.InstantSource;
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
import org.zaklon.country.Country;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.RequestId;
import org.zaklon.sharing.ShareId;
import org.zaklon.sharing.desk.ReadSharing.ShareSheet;
import org.zaklon.ui.Screen;
import org.zaklon.ui.parts.Line;

/** Who reads what of a case, on which basis, until when; what left the platform; what was refused. */
@Controller
@RequestMapping("/cases/{id}/shares")
class SharePages {
    private final ReadSharing read;
    private final EndShare end;
    private final Country country;
    private final InstantSource clock;

    SharePages(ReadSharing read, EndShare end, Country country, InstantSource clock) {
        this.read = read;
        this.end = end;
        this.country = country;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(Actor actor, Screen screen, @PathVariable UUID id) {
        return switch (read.shares(actor, new CaseId(id))) {
            case Refused<ShareSheet>(var reason) -> screen.refused(reason);
            case Done<ShareSheet>(var sheet) -> page(screen, id, sheet);
        };
    }

    private ModelAndView page(Screen screen, UUID id, ShareSheet sheet) {
        var words = new SharingWords(screen.t(), country);
        return new ModelAndView("sharing/shares").addObject("id", id.toString()).addObject("pseudonym", sheet.about().pseudonym())
                .addObject("managing", sheet.managing()).addObject("mayDisclose", sheet.mayDisclose())
                .addObject("cards", sheet.shares().stream()
                        .map(s -> ShareCard.of(s, clock.instant(), words, sheet.mayEnd())).toList())
                .addObject("whys", words.of("sharing.why", EndShare.Why.values()))
                .addObject("disclosures", sheet.disclosures().stream().map(d -> lines(d, words)).toList())
                .addObject("refusals", sheet.refusals().stream().map(r -> lines(r, words)).toList());
    }

    @PostMapping("/{share}/end")
    ModelAndView end(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @PathVariable UUID share,
            @RequestParam(defaultValue = "") String why) {
        var reason = Arrays.stream(EndShare.Why.values()).filter(w -> w.name().equals(why)).findFirst()
                .orElse(EndShare.Why.NO_LONGER_NEEDED);
        return switch (end.end(actor, request, new CaseId(id), new ShareId(share), reason)) {
            case Refused<ShareId>(var refused) -> screen.refused(refused);
            case Done<ShareId> _ -> {
                screen.say("sharing.share.done");
                yield new ModelAndView("redirect:/cases/" + id + "/shares");
            }
        };
    }

    private List<Line> lines(Disclosure disclosure, SharingWords words) {
        var t = words.t();
        return List.of(Line.of(t.get("sharing.disclosure.on"), t.shortDate(disclosure.on())),
                Line.of(t.get("sharing.disclosure.recipient"), t.of("sharing.recipient", disclosure.recipient())),
                Line.of(t.get("sharing.disclosure.whom"), disclosure.whom().reveal()),
                Line.of(t.get("sharing.disclosure.what"), disclosure.what().reveal()),
                Line.of(t.get("sharing.classes"), words.classes(disclosure.classes())),
                Line.of(t.get("sharing.purpose"), t.of("ui.purpose", disclosure.purpose())),
                Line.of(t.get("sharing.disclosure.ground"), disclosure.legalBasis() == null
                        ? t.of("sharing.ground", disclosure.ground())
                        : country.findLegalBasis(disclosure.legalBasis()).map(words::article).orElse(disclosure.legalBasis())),
                Line.of(t.get("sharing.disclosure.informed"), t.of("sharing.informed", disclosure.informed())));
    }

    private List<Line> lines(Refusal refusal, SharingWords words) {
        var t = words.t();
        return List.of(Line.of(t.get("sharing.refusal.on"), t.shortDate(refusal.on())),
                Line.of(t.get("sharing.refusal.asked"), words.agency(refusal.askedBy())),
                Line.of(t.get("sharing.classes"), words.classes(refusal.classes())),
                Line.of(t.get("sharing.purpose"), t.of("ui.purpose", refusal.purpose())),
                Line.of(t.get("sharing.refusal.why"), t.of("sharing.refused", refusal.why())),
                Line.of(t.get("sharing.refusal.note"), refusal.note() == null ? "" : refusal.note().reveal()));
    }
}
