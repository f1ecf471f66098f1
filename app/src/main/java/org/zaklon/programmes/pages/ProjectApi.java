package org.zaklon.programmes.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zaklon.access.Actor;
import org.zaklon.api.Answer;
import org.zaklon.api.Envelope;
import org.zaklon.programmes.ListProjects;
import org.zaklon.programmes.Project;
import org.zaklon.programmes.ProjectId;
import org.zaklon.programmes.report.ReadProject;
import org.zaklon.programmes.report.ReadProject.Found;
import org.zaklon.programmes.result.Indicator;
import org.zaklon.programmes.result.Measurement;

/** Projects and their indicators for programs, such as a donor's table. It is read only: people propose and approve what was reached. */
@RestController
@RequestMapping("/api/v1/projects")
class ProjectApi {
    private final ListProjects list;
    private final ReadProject read;

    ProjectApi(ListProjects list, ReadProject read) {
        this.list = list;
        this.read = read;
    }

    record Summary(UUID id, String code, String agency, Map<String, String> title, String status, String currency, LocalDate plannedStart,
            LocalDate plannedEnd) {
        static Summary of(Project p) {
            return new Summary(p.id().value(), p.code(), p.agency().value(), p.title().byLanguage(), p.status().name(), p.currency(),
                    p.plannedStart(), p.plannedEnd());
        }
    }

    /**
     * @param approved what counts; null while nothing was approved
     * @param digest SHA-256 over what was counted; null of a typed value
     * @param drifted whether the same count would say something else today
     */
    record PeriodItem(LocalDate since, LocalDate until, BigDecimal target, BigDecimal approved, String digest, boolean drifted) {}

    /** @param counted the kind of deed that is counted; null where people type the value */
    record IndicatorItem(UUID id, String result, String title, String counted, BigDecimal baseline, List<PeriodItem> periods) {
        static IndicatorItem of(Indicator i, Found found) {
            return new IndicatorItem(i.id().value(), i.result().name(), i.title(), i.query().map(Enum::name).orElse(null), i.baseline(),
                    i.periods().stream().map(p -> new PeriodItem(p.since(), p.until(), p.target(), p.approved().map(Measurement::value).orElse(null),
                            p.approved().map(Measurement::digest).orElse(null), found.drifted(p))).toList());
        }
    }

    record Whole(Summary project, List<IndicatorItem> indicators) {}

    @GetMapping
    Envelope<Summary> list(Actor actor, @RequestParam(defaultValue = "1") int page) {
        return Envelope.of(Answer.of(list.list(actor, Math.max(1, page))), Summary::of);
    }

    @GetMapping("/{id}")
    Whole one(Actor actor, @PathVariable UUID id) {
        var found = Answer.of(read.read(actor, new ProjectId(id)));
        return new Whole(Summary.of(found.project()), found.indicators().stream().map(i -> IndicatorItem.of(i, found)).toList());
    }
}
