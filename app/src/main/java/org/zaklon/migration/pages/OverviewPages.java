package org.zaklon.migration.pages;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.country.Country;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.migration.submission.ReadSubmissions;
import org.zaklon.migration.submission.ReadSubmissions.Expected;
import org.zaklon.ui.Screen;
import org.zaklon.ui.Words;
import org.zaklon.ui.forms.TypedDate;
import org.zaklon.ui.parts.Tag;
import org.zaklon.ui.parts.Tone;

/** A month: which files are expected, which are here, also as it was known on an earlier day. */
@Controller
class OverviewPages {
    private final ReadSubmissions read;
    private final MigrationWords words;
    private final Country country;

    OverviewPages(ReadSubmissions read, MigrationWords words, Country country) {
        this.read = read;
        this.words = words;
        this.country = country;
    }

    @GetMapping("/migration")
    ModelAndView month(Actor actor, Screen screen, @RequestParam(defaultValue = "") String month,
            @RequestParam MultiValueMap<String, String> all) {
        var asked = words.month(month);
        var typed = TypedDate.typed(all, "known");
        var day = TypedDate.read(typed, screen.t()).orElse(null);
        var moment = day == null ? null : day.plusDays(1).atStartOfDay(country.zone()).toInstant();
        return switch (read.ofMonth(actor, asked, moment)) {
            case Refused<List<Expected>>(var reason) -> screen.refused(reason);
            case Done<List<Expected>>(var expected) -> {
                var t = screen.t();
                yield new ModelAndView("migration/month", Map.of("tabs", words.tabs(t, "", asked), "months", words.months(t), "month", asked.toString(),
                        "known", typed, "asOf", day == null ? "" : t.date(day),
                        "rows", expected.stream().map(one -> row(actor, t, one, asked, moment)).toList()));
            }
        };
    }

    private ExpectedRow row(Actor actor, Words t, Expected one, YearMonth month, Instant known) {
        var source = one.source();
        var due = source.dueFor(month);
        var shown = one.files().stream().filter(f -> f.state() != org.zaklon.migration.submission.SubmissionState.WITHDRAWN).findFirst();
        var late = known == null && due.isBefore(words.today());
        var state = shown.map(f -> words.state(t, f.state())).orElse(late ? new Tag(t.get("migration.state.LATE"), Tone.CLAY)
                : new Tag(t.get("migration.state.EXPECTED"), Tone.STONE));
        return new ExpectedRow(words.dataset(t, source.dataset()), words.agency(t, source.agency()), t.date(due), state,
                shown.filter(f -> f.vintage() > 0).map(f -> t.number(f.vintage())).orElse("–"), shown.map(f -> t.date(f.since())).orElse("–"),
                shown.map(f -> "/migration/submissions/" + f.id().value()).orElse(null),
                Act.SUBMISSION_SEND.allows(actor.role()) && known == null ? "/migration/submissions/new?dataset=" + source.dataset() + "&month=" + month : null);
    }
}
