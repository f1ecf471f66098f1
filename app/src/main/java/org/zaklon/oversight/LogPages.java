package org.zaklon.oversight;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Actor;
import org.zaklon.audit.Entry;
import org.zaklon.country.Country;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.Paged;
import org.zaklon.ui.NotFound;
import org.zaklon.ui.Screen;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Choice;

/** Who saw what, for data protection officers and auditors. */
@Controller
class LogPages {
    private final ReadLog log;
    private final Country country;
    private final InstantSource clock;

    LogPages(ReadLog log, Country country, InstantSource clock) {
        this.log = log;
        this.country = country;
        this.clock = clock;
    }

    @GetMapping("/log")
    ModelAndView lines(Actor actor, Screen screen, @RequestParam Map<String, String> params,
            @RequestParam(defaultValue = "1") int page) {
        var asked = new LogAsked(params, screen.t());
        return switch (log.page(actor, asked.question(), page)) {
            case Refused<ReadLog.Found>(var reason) -> screen.refused(reason);
            case Done<ReadLog.Found>(var found) -> page(screen, asked, found, page);
        };
    }

    @GetMapping("/log/lines.csv")
    ResponseEntity<byte[]> file(Actor actor, Screen screen, @RequestParam Map<String, String> params) {
        var asked = new LogAsked(params, screen.t());
        return switch (log.file(actor, asked.question())) {
            case Refused<ReadLog.Found> _ -> throw new NotFound();
            case Done<ReadLog.Found>(var found) -> new LogFile(found, words(screen)).csv().download("log-" + today());
        };
    }

    private ModelAndView page(Screen screen, LogAsked asked, ReadLog.Found found, int page) {
        var words = words(screen);
        var lines = Paged.of(found.lines(), page);
        var model = new HashMap<String, Object>();
        model.put("typed", asked.typed());
        model.put("problems", asked.problems());
        model.put("lines", new Paged<>(
                lines.items().stream().map(l -> words.sentence(l, found.pseudonym(l))).toList(), page, lines.more()));
        model.put("acts", screen.t().sorted(
                LogWords.acts().stream().map(a -> Choice.of(a, words.act(a))).toList(), Choice::label));
        model.put("agencies", agencies(screen.t()));
        model.put("results", results(screen.t()));
        model.put("download", asked.at("/log/lines.csv"));
        var here = asked.at("/log");
        model.put("pages", here + (here.contains("?") ? "&" : "?") + "page=");
        model.put("limit", ReadLog.FILE);
        return new ModelAndView("oversight/log", model);
    }

    private List<Choice> agencies(Words t) {
        return t.sorted(country.agencies().stream().map(a -> Choice.of(a.code().value(), t.say(a.name()))).toList(), Choice::label);
    }

    private static List<Choice> results(Words t) {
        return Arrays.stream(Entry.Result.values()).map(r -> Choice.of(r.name(), t.of("oversight.result", r))).toList();
    }

    private LogWords words(Screen screen) {
        return new LogWords(screen.t(), country);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), country.zone());
    }
}
