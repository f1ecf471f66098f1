package org.zaklon.statistics;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Actor;
import org.zaklon.country.Country;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.statistics.ask.Rooms;
import org.zaklon.statistics.ask.Step;
import org.zaklon.ui.NotFound;
import org.zaklon.ui.Screen;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Choice;

/** The table of a statistician, with its picture and its download. */
@Controller
class StatisticsPages {
    private final ReadStatistics statistics;
    private final Country country;

    StatisticsPages(ReadStatistics statistics, Country country) {
        this.statistics = statistics;
        this.country = country;
    }

    @GetMapping("/statistics")
    ModelAndView table(Actor actor, Screen screen, @RequestParam Map<String, String> typed) {
        return switch (statistics.beginning(actor)) {
            case Refused<LocalDate>(var reason) -> screen.refused(reason);
            case Done<LocalDate>(var beginning) -> {
                var asked = new Asked(typed, screen.t(), beginning, statistics.today());
                yield asked.problems().isEmpty() ? answer(actor, screen, asked) : page(actor, screen, asked, null);
            }
        };
    }

    @GetMapping("/statistics/table.csv")
    ResponseEntity<byte[]> download(Actor actor, Screen screen, @RequestParam Map<String, String> typed) {
        return switch (statistics.beginning(actor)) {
            case Refused<LocalDate> _ -> throw new NotFound();
            case Done<LocalDate>(var beginning) -> {
                var asked = new Asked(typed, screen.t(), beginning, statistics.today());
                if (!asked.problems().isEmpty() || !(statistics.ask(actor, asked.question()) instanceof Done<Table>(var table))) {
                    throw new NotFound();
                }
                yield new TableFile(table, new Labels(screen.t(), country)).csv().download("table-" + statistics.today());
            }
        };
    }

    private ModelAndView answer(Actor actor, Screen screen, Asked asked) {
        return switch (statistics.ask(actor, asked.question())) {
            case Refused<Table>(var reason) -> screen.refused(reason);
            case Done<Table>(var table) -> page(actor, screen, asked, table);
        };
    }

    private ModelAndView page(Actor actor, Screen screen, Asked asked, Table table) {
        var t = screen.t();
        var question = asked.question();
        var model = new HashMap<String, Object>();
        model.put("tabs", Rooms.PEOPLE.tabs(actor, t));
        model.put("problems", asked.problems());
        model.put("measure", question.measure().code());
        model.put("by", question.by().code());
        model.put("step", question.step().code());
        model.put("from", asked.text("from"));
        model.put("to", asked.text("to"));
        model.put("asOf", asked.text("as-of"));
        model.put("measures", choices(t, "measure", Measure.values(), Measure::code));
        model.put("ways", choices(t, "by", By.values(), By::code));
        model.put("steps", choices(t, "step", Step.values(), Step::code));
        if (table != null) {
            model.put("table", TablePage.of(table, new Labels(t, country)));
        }
        return new ModelAndView("statistics/table", model);
    }

    private static <E extends Enum<E>> List<Choice> choices(Words t, String name, E[] values, Function<E, String> code) {
        return Arrays.stream(values).map(v -> Choice.of(code.apply(v), t.of("statistics." + name, v))).toList();
    }
}
