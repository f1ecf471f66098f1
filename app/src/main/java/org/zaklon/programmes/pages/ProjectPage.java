package org.zaklon.programmes.pages;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Actor;
import org.zaklon.country.Country;
import org.zaklon.kernel.Deed;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.Reason;
import org.zaklon.programmes.ProjectId;
import org.zaklon.programmes.ProjectStatus;
import org.zaklon.programmes.Projects;
import org.zaklon.programmes.money.TransactionKind;
import org.zaklon.programmes.report.ReadProject;
import org.zaklon.programmes.result.ResultKind;
import org.zaklon.ui.Screen;
import org.zaklon.ui.parts.DateText;
import org.zaklon.ui.parts.Problem;

/** The page of one project, which holds the forms that write into it: drawn again with what was typed where something is to be mended. */
@Component
public class ProjectPage {
    private final ReadProject read;
    private final Projects projects;
    private final Country country;

    ProjectPage(ReadProject read, Projects projects, Country country) {
        this.read = read;
        this.projects = projects;
        this.country = country;
    }

    /** @param typed by field; empty where nothing was typed */
    ModelAndView of(Actor actor, Screen screen, ProjectId id, Map<String, String> typed, List<Problem> problems) {
        return switch (read.read(actor, id)) {
            case Refused<ReadProject.Found>(var reason) -> screen.refused(reason);
            case Done<ReadProject.Found>(var found) -> {
                var words = new ProgrammeWords(screen.t(), country);
                var today = projects.today();
                var model = new HashMap<String, Object>(Map.of("sheet", ProjectSheet.of(actor, found, words), "typed", typed,
                        "statuses", words.choices("programmes.status", ProjectStatus.values()),
                        "kinds", words.choices("programmes.transaction", TransactionKind.values()),
                        "results", words.choices("programmes.result", ResultKind.values()),
                        "queries", words.choices("programmes.deed", Deed.Kind.values()), "today", DateText.of(today)));
                model.put("since", LocalDate.of(today.getYear(), 1, 1).toString());
                model.put("until", today.toString());
                yield Typed.page("programmes/one", problems, model);
            }
        };
    }

    /** After a write: back to the page, or the page again with the refusal beside its field. */
    ModelAndView after(Actor actor, Screen screen, ProjectId id, Map<String, String> typed, Outcome<?> outcome, Function<Reason, String> field) {
        return switch (outcome) {
            case Done<?> _ -> {
                screen.say("programmes.saved");
                yield new ModelAndView("redirect:/programmes/" + id.value());
            }
            case Refused<?>(var reason) when Typed.ofText(reason) ->
                    of(actor, screen, id, typed, List.of(new Problem(field.apply(reason), screen.t().reason(reason))));
            case Refused<?>(var reason) -> screen.refused(reason);
        };
    }

    /** A date that was typed into fields of this name, or today. */
    public static DateText date(Map<String, String> typed, String field, DateText otherwise) {
        return typed.containsKey(field + ".day") ? new DateText(typed.get(field + ".day"), typed.getOrDefault(field + ".month", ""),
                typed.getOrDefault(field + ".year", ""), "") : otherwise;
    }
}
