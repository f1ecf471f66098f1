package org.zaklon.sharing.report;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
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
import org.zaklon.kernel.Paged;
import org.zaklon.sharing.report.ReportSharing.Found;
import org.zaklon.sharing.report.ReportSharing.Group;
import org.zaklon.sharing.report.ReportSharing.Wanted;
import org.zaklon.ui.NavigationEntry;
import org.zaklon.ui.Screen;
import org.zaklon.ui.forms.TypedDate;
import org.zaklon.ui.parts.DateText;
import org.zaklon.ui.parts.Problem;
import org.zaklon.ui.parts.Tab;

/** What an agency shared, with whom, on which basis; three lists, each with its file. */
@Controller
class ReportPages {
    private final ReportSharing report;
    private final Country country;

    ReportPages(ReportSharing report, Country country) {
        this.report = report;
        this.country = country;
    }

    @Bean
    static NavigationEntry sharingReportEntry() {
        return new NavigationEntry("sharing.report.title", "/sharing/report", 62, actor -> Act.SHARING_REPORT.allows(actor.role()));
    }

    @GetMapping("/sharing/report")
    ModelAndView page(Actor actor, Screen screen, @RequestParam MultiValueMap<String, String> all, @RequestParam(defaultValue = "1") int page) {
        var asked = Asked.of(all, screen, report.today());
        return switch (report.page(actor, asked.wanted(), page)) {
            case Refused<Found>(var reason) -> screen.refused(reason);
            case Done<Found>(var found) -> page(screen, asked, found);
        };
    }

    @GetMapping("/sharing/report/file")
    Object file(Actor actor, Screen screen, @RequestParam MultiValueMap<String, String> all) {
        return switch (report.whole(actor, Asked.of(all, screen, report.today()).wanted())) {
            case Refused<Found>(var reason) -> screen.refused(reason);
            case Done<Found>(var found) -> BookView.csv(found.page().items(), screen.t(), country).download("table-" + report.today());
        };
    }

    private ModelAndView page(Screen screen, Asked asked, Found found) {
        var t = screen.t();
        var wanted = asked.wanted();
        var page = new ModelAndView("sharing/report", Map.of(
                "tabs", Arrays.stream(Group.values()).map(g -> new Tab(t.get("sharing.report.list." + g), "/sharing/report?" + asked.query(g),
                        g == wanted.group(), g == Group.SHARED ? null : (long) (g == Group.OVER ? found.over() : found.unfounded()))).toList(),
                "group", wanted.group().name(), "list", wanted.group().name().toLowerCase(Locale.ROOT), "query", asked.query(wanted.group()),
                "since", asked.since(), "until", asked.until(), "problems", asked.problems(), "unfounded", found.unfounded(),
                "lines", new Paged<>(found.page().items().stream().map(l -> BookView.of(l, t, country)).toList(), found.page().number(), found.page().more())));
        page.setStatus(asked.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** What was asked for in the address: where a day is no date, the last three months are shown and it is said. */
    private record Asked(Wanted wanted, DateText since, DateText until, List<Problem> problems) {
        private static final int MONTHS = 3;

        static Asked of(MultiValueMap<String, String> all, Screen screen, LocalDate today) {
            var list = all.getOrDefault("list", List.of("")).getFirst();
            var group = Arrays.stream(Group.values()).filter(g -> g.name().toLowerCase(Locale.ROOT).equals(list)).findFirst().orElse(Group.SHARED);
            var typedSince = TypedDate.typed(all, "since");
            var typedUntil = TypedDate.typed(all, "until");
            var since = typedSince.isEmpty() ? today.minusMonths(MONTHS) : TypedDate.read(typedSince, screen.t()).orElse(null);
            var until = typedUntil.isEmpty() ? today : TypedDate.read(typedUntil, screen.t()).orElse(null);
            var wrong = since == null ? "since" : until == null ? "until" : null;
            return new Asked(new Wanted(group, since == null ? today.minusMonths(MONTHS) : since, until == null ? today : until),
                    since == null ? typedSince : DateText.of(since), until == null ? typedUntil : DateText.of(until),
                    wrong == null ? List.of() : List.of(new Problem(wrong, screen.t().get("ui.form.date"))));
        }

        String query(Group group) {
            var days = new StringBuilder("list=" + group.name().toLowerCase(Locale.ROOT));
            for (var day : List.of(Map.entry("since", wanted.since()), Map.entry("until", wanted.until()))) {
                days.append("&%1$s.day=%2$d&%1$s.month=%3$d&%1$s.year=%4$d".formatted(day.getKey(), day.getValue().getDayOfMonth(),
                        day.getValue().getMonthValue(), day.getValue().getYear()));
            }
            return days.toString();
        }
    }
}
