package org.zaklon.referrals.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Actor;
import org.zaklon.country.Country;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.referrals.EndReason;
import org.zaklon.referrals.Opened;
import org.zaklon.referrals.ReferralId;
import org.zaklon.referrals.ReferralState;
import org.zaklon.referrals.Referrals;
import org.zaklon.referrals.Side;
import org.zaklon.ui.NotFound;
import org.zaklon.ui.Screen;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.Problem;

/** Answering, replying, ending, taking back: one decision on each page. What was delivered has pages of its own. */
@Controller
@RequestMapping("/referrals/{id}")
class ReferralAnswerPages {
    private final Referrals referrals;
    private final Country country;

    ReferralAnswerPages(Referrals referrals, Country country) {
        this.referrals = referrals;
        this.country = country;
    }

    /** What the receiver can say. */
    enum Way { ACCEPT, DECLINE, ASK }

    @GetMapping("/answer")
    ModelAndView answer(Actor actor, Screen screen, @PathVariable UUID id) {
        return page(actor, screen, id, "referrals/answer", Map.of(), List.of(), null);
    }

    @PostMapping("/answer")
    ModelAndView answer(Actor actor, Screen screen, RequestId request, @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = sent.toSingleValueMap();
        var t = screen.t();
        var way = Arrays.stream(Way.values()).filter(w -> w.name().equals(typed.get("way"))).findFirst();
        if (way.isEmpty()) {
            return page(actor, screen, id, "referrals/answer", typed, List.of(new Problem("way", t.get("referrals.answer.choose"))), null);
        }
        if (way.get() == Way.DECLINE && typed.getOrDefault("reason", "").isEmpty()) {
            return page(actor, screen, id, "referrals/answer", typed,
                    List.of(new Problem("reason", t.get("refused.referral.no-reason"))), null);
        }
        if (way.get() == Way.ASK && typed.getOrDefault("question", "").isBlank()) {
            return page(actor, screen, id, "referrals/answer", typed,
                    List.of(new Problem("question", t.get("refused.referral.no-question"))), null);
        }
        var referral = new ReferralId(id);
        var note = text(typed, "note");
        var done = switch (way.get()) {
            case ACCEPT -> referrals.accept(actor, request, referral, note);
            case DECLINE -> referrals.decline(actor, request, referral, typed.get("reason"), note);
            case ASK -> referrals.ask(actor, request, referral, text(typed, "question"));
        };
        return switch (done) {
            case Outcome.Refused<ReferralId>(var reason) -> page(actor, screen, id, "referrals/answer", typed, List.of(), reason);
            case Outcome.Done<ReferralId> _ -> said(screen, "referrals.said." + way.get().name(),
                    way.get() == Way.DECLINE ? "/referrals" : "/referrals/" + id);
        };
    }

    @GetMapping("/reply")
    ModelAndView reply(Actor actor, Screen screen, @PathVariable UUID id) {
        return page(actor, screen, id, "referrals/reply", Map.of(), List.of(), null);
    }

    @PostMapping("/reply")
    ModelAndView reply(Actor actor, Screen screen, RequestId request, @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = sent.toSingleValueMap();
        if (typed.getOrDefault("reply", "").isBlank()) {
            return page(actor, screen, id, "referrals/reply", typed,
                    List.of(new Problem("reply", screen.t().get("refused.referral.no-reply"))), null);
        }
        return switch (referrals.reply(actor, request, new ReferralId(id), text(typed, "reply"))) {
            case Outcome.Refused<ReferralId>(var reason) -> page(actor, screen, id, "referrals/reply", typed, List.of(), reason);
            case Outcome.Done<ReferralId> _ -> said(screen, "referrals.said.REPLY", "/referrals/" + id);
        };
    }

    @GetMapping("/end")
    ModelAndView end(Actor actor, Screen screen, @PathVariable UUID id) {
        return page(actor, screen, id, "referrals/end", Map.of(), List.of(), null);
    }

    @PostMapping("/end")
    ModelAndView end(Actor actor, Screen screen, RequestId request, @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = sent.toSingleValueMap();
        var reason = Arrays.stream(EndReason.values()).filter(r -> r.name().equals(typed.get("reason"))).findFirst();
        if (reason.isEmpty()) {
            return page(actor, screen, id, "referrals/end", typed,
                    List.of(new Problem("reason", screen.t().get("refused.referral.no-reason"))), null);
        }
        return switch (side(actor, id)) {
            case Outcome.Refused<Side>(var refused) -> screen.refused(refused);
            case Outcome.Done<Side>(var side) -> switch (referrals.end(actor, request, new ReferralId(id), side, reason.get())) {
                case Outcome.Refused<ReferralId>(var refused) -> page(actor, screen, id, "referrals/end", typed, List.of(), refused);
                case Outcome.Done<ReferralId> _ -> said(screen, "referrals.said.END",
                        side == Side.RECEIVER ? "/referrals" : "/referrals/" + id);
            };
        };
    }

    @GetMapping("/withdraw")
    ModelAndView withdraw(Actor actor, Screen screen, @PathVariable UUID id) {
        return page(actor, screen, id, "referrals/withdraw", Map.of(), List.of(), null);
    }

    @PostMapping("/withdraw")
    ModelAndView withdraw(Actor actor, Screen screen, RequestId request, @PathVariable UUID id) {
        return switch (referrals.withdraw(actor, request, new ReferralId(id))) {
            case Outcome.Refused<ReferralId>(var reason) ->
                    page(actor, screen, id, "referrals/withdraw", Map.of(), List.of(), reason);
            case Outcome.Done<ReferralId> _ -> said(screen, "referrals.said.WITHDRAW", "/referrals/" + id);
        };
    }

    /** Everything typed comes back with the page, whatever was wrong with it. */
    private ModelAndView page(Actor actor, Screen screen, UUID id, String template, Map<String, String> typed, List<Problem> problems,
            Reason refusal) {
        return switch (referrals.open(actor, new ReferralId(id))) {
            case Outcome.Refused<Opened>(var reason) -> screen.refused(reason);
            case Outcome.Done<Opened>(var opened) -> {
                var r = opened.referral();
                var words = new ReferralWords(screen.t(), country);
                var view = new ModelAndView(template);
                view.addObject("base", "/referrals/" + id);
                view.addObject("pseudonym", r.pseudonym());
                view.addObject("summary", words.summary(r));
                view.addObject("typed", typed);
                view.addObject("problems", problems);
                view.addObject("refusal", refusal);
                view.addObject("choices", choices(actor, screen, template, opened));
                view.addObject("question", written(opened, ReferralState.MORE_ASKED));
                view.addObject("note", written(opened, ReferralState.SENT));
                if (!problems.isEmpty() || refusal != null) {
                    view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                }
                yield view;
            }
        };
    }

    private List<Choice> choices(Actor actor, Screen screen, String template, Opened opened) {
        var t = screen.t();
        if (template.endsWith("/end")) {
            var side = opened.referral().sideOf(actor).orElseThrow(NotFound::new);
            return Arrays.stream(EndReason.values()).filter(r -> r.givenBy(side))
                    .map(r -> Choice.of(r.name(), t.of("referrals.end", r))).toList();
        }
        return country.codes("decline-reasons").codes().stream().map(c -> Choice.of(c.code(), t.say(c.label()))).toList();
    }

    /** What was written last when the referral came into a state, where it may be read. */
    private static String written(Opened opened, ReferralState state) {
        return opened.history().reversed().stream().filter(h -> h.to() == state && h.submission() != null)
                .findFirst().flatMap(h -> Optional.ofNullable(opened.texts().get(h.submission()))).map(PersonalText::reveal).orElse(null);
    }

    private Outcome<Side> side(Actor actor, UUID id) {
        return referrals.open(actor, new ReferralId(id)).then(o -> o.referral().sideOf(actor).map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Reason.absent())));
    }

    private static PersonalText text(Map<String, String> typed, String field) {
        return new PersonalText(typed.getOrDefault(field, ""));
    }

    private static ModelAndView said(Screen screen, String key, String to) {
        screen.say(key);
        return new ModelAndView("redirect:" + to);
    }
}
