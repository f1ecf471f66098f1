package org.zaklon.agreements.duties;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
import org.zaklon.agreements.AgreementId;
import org.zaklon.agreements.duties.ReadDuties.Sheet;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.ui.Screen;
import org.zaklon.ui.forms.TypedDate;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.DateText;
import org.zaklon.ui.parts.Problem;

/** Planning a review of an agreement, and writing down what it decided. */
@Controller
@RequestMapping("/agreements/{id}/reviews")
class ReviewPages {
    private final ReadDuties read;
    private final ReviewAgreement review;

    ReviewPages(ReadDuties read, ReviewAgreement review) {
        this.read = read;
        this.review = review;
    }

    @GetMapping("/new")
    ModelAndView planning(Actor actor, Screen screen, @PathVariable UUID id) {
        return page(actor, screen, id, null, new Typed(DateText.EMPTY, "", ""), List.of());
    }

    @PostMapping
    ModelAndView plan(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> all) {
        var typed = Typed.of(all);
        var day = TypedDate.read(typed.day(), screen.t());
        return day.isEmpty() ? page(actor, screen, id, null, typed, List.of(new Problem("day", screen.t().get("ui.form.date"))))
                : after(actor, screen, id, null, typed, review.plan(actor, request, new AgreementId(id), day.get()), "agreements.done.review-planned");
    }

    @GetMapping("/{reviewId}")
    ModelAndView holding(Actor actor, Screen screen, @PathVariable UUID id, @PathVariable UUID reviewId) {
        return page(actor, screen, id, reviewId, new Typed(DateText.EMPTY, "", ""), List.of());
    }

    @PostMapping("/{reviewId}")
    ModelAndView hold(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @PathVariable UUID reviewId,
            @RequestParam MultiValueMap<String, String> all) {
        var typed = Typed.of(all);
        var day = TypedDate.read(typed.day(), screen.t());
        var result = Arrays.stream(Review.Result.values()).filter(r -> r.name().equals(typed.result())).findFirst();
        if (day.isEmpty() || result.isEmpty()) {
            return page(actor, screen, id, reviewId, typed, List.of(day.isEmpty() ? new Problem("day", screen.t().get("ui.form.date"))
                    : new Problem("result", screen.t().get("agreements.review.result.choose"))));
        }
        return after(actor, screen, id, reviewId, typed, review.held(actor, request, new AgreementId(id), new DutyId(reviewId), day.get(),
                result.get(), typed.note()), "agreements.done.review-held");
    }

    /** What was typed about a review. */
    private record Typed(DateText day, String result, String note) {
        static Typed of(MultiValueMap<String, String> all) {
            return new Typed(TypedDate.typed(all, "day"), all.getOrDefault("result", List.of("")).getFirst(),
                    all.getOrDefault("note", List.of("")).getFirst().strip().replace("\r\n", "\n"));
        }
    }

    private ModelAndView after(Actor actor, Screen screen, UUID id, UUID reviewId, Typed typed, Outcome<DutyId> outcome, String done) {
        return switch (outcome) {
            case Refused<DutyId>(var reason) when reason.code().startsWith("refused.review-") -> page(actor, screen, id, reviewId, typed,
                    List.of(new Problem(reason.code().endsWith("note") ? "note" : "day", screen.t().reason(reason))));
            case Refused<DutyId>(var reason) -> screen.refused(reason);
            case Done<DutyId> _ -> {
                screen.say(done);
                yield new ModelAndView("redirect:/agreements/" + id + "/duties");
            }
        };
    }

    private ModelAndView page(Actor actor, Screen screen, UUID id, UUID reviewId, Typed typed, List<Problem> problems) {
        return switch (read.mine(actor, new AgreementId(id)).then(sheet -> reviewId == null || open(sheet, reviewId)
                ? Outcome.done(sheet) : Outcome.refused(Reason.absent()))) {
            case Refused<Sheet>(var reason) -> screen.refused(reason);
            case Done<Sheet>(var sheet) -> {
                var t = screen.t();
                var page = new ModelAndView("agreements/review", Map.of("id", id.toString(), "reference", sheet.agreement().reference(),
                        "review", reviewId == null ? "" : reviewId.toString(), "day", typed.day(), "result", typed.result(), "note", typed.note(),
                        "results", Arrays.stream(Review.Result.values()).map(r -> Choice.of(r.name(), t.of("agreements.review.result", r))).toList(),
                        "problems", problems));
                page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }

    private static boolean open(Sheet sheet, UUID reviewId) {
        return sheet.reviews().stream().anyMatch(r -> r.id().value().equals(reviewId) && r.heldOn() == null);
    }
}
