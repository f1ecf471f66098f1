package org.zaklon.oversight;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.CaseFacts;
import org.zaklon.cases.CasePart;
import org.zaklon.cases.TaskLine;
import org.zaklon.country.Country;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.Paged;
import org.zaklon.ui.NotFound;
import org.zaklon.ui.Screen;
import org.zaklon.ui.parts.Tone;

/** Who saw one case, for those who work on it as the managing agency. */
@Controller
class CaseLogPages implements CasePart {
    private final ReadLog log;
    private final Access access;
    private final Country country;
    private final InstantSource clock;

    CaseLogPages(ReadLog log, Access access, Country country, InstantSource clock) {
        this.log = log;
        this.access = access;
        this.country = country;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/log")
    ModelAndView lines(Actor actor, Screen screen, @PathVariable UUID id, @RequestParam(defaultValue = "1") int page) {
        return switch (log.ofCase(actor, new CaseId(id), Paged.offset(page), Paged.SIZE + 1)) {
            case Refused<ReadLog.Found>(var reason) -> screen.refused(reason);
            case Done<ReadLog.Found>(var found) -> {
                var words = new LogWords(screen.t(), country);
                var lines = Paged.of(found.lines(), page);
                yield new ModelAndView("oversight/caseLog", Map.of(
                        "caseId", id.toString(),
                        "pseudonym", found.pseudonyms().getOrDefault(id, ""),
                        "lines", new Paged<>(lines.items().stream().map(l -> words.sentence(l, "")).toList(), page, lines.more()),
                        "limit", ReadLog.FILE));
            }
        };
    }

    @GetMapping("/cases/{id}/log/lines.csv")
    ResponseEntity<byte[]> file(Actor actor, Screen screen, @PathVariable UUID id) {
        return switch (log.ofCase(actor, new CaseId(id), 0, ReadLog.FILE)) {
            case Refused<ReadLog.Found> _ -> throw new NotFound();
            case Done<ReadLog.Found>(var found) -> new LogFile(found, new LogWords(screen.t(), country)).csv()
                    .download("log-" + LocalDate.ofInstant(clock.instant(), country.zone()));
        };
    }

    @Override
    public String titleKey() {
        return "oversight.part.title";
    }

    @Override
    public List<TaskLine> lines(Actor actor, CaseFacts facts) {
        return !access.allows(actor, Act.CASE_LOG_READ, facts) ? List.of() : List.of(TaskLine.of("oversight.part.line",
                "/cases/" + facts.id().value() + "/log", "oversight.part.status", Tone.STONE));
    }

    @Override
    public int order() {
        return 95;
    }
}
