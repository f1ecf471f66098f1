package org.zaklon.trainings.session;

import static org.zaklon.ui.forms.Parameters.one;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.Reason;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Problem;

/** What is typed about a session, as it is typed. @param days one on each line, such as 2026-11-21 or 21.11.2026 */
public record SessionForm(String area, String place, String link, String days, String trainers, String capacity, String projects) {

    static SessionForm blank() {
        return new SessionForm("", "", "", "", "", "30", "");
    }

    static SessionForm typed(MultiValueMap<String, String> all) {
        return new SessionForm(one(all, "area"), one(all, "place"), one(all, "link"), one(all, "days"), one(all, "trainers"),
                one(all, "capacity"), one(all, "projects"));
    }

    List<Problem> problems(Words t) {
        var problems = new ArrayList<Problem>();
        if (area.isEmpty()) {
            problems.add(new Problem("area", t.get("refused.training-area")));
        }
        var lines = days.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
        if (lines.isEmpty()) {
            problems.add(new Problem("days", t.get("refused.training-days")));
        }
        lines.stream().filter(l -> day(l).isEmpty()).findFirst()
                .ifPresent(wrong -> problems.add(new Problem("days", t.get("trainings.session.days.wrong", wrong))));
        if (!capacity.matches("\\d{1,4}")) {
            problems.add(new Problem("capacity", t.get("refused.training-capacity")));
        }
        return problems;
    }

    /** Only where there are no problems. */
    Session.Plan plan() {
        return new Session.Plan(new AreaCode(area), place, link,
                days.lines().map(String::strip).filter(l -> !l.isEmpty()).map(l -> day(l).orElseThrow()).toList(), trainers,
                Integer.parseInt(capacity), projects.isEmpty() ? List.of() : List.of(projects.split("[\\s,;]+")));
    }

    static String field(Reason reason) {
        return switch (reason.code()) {
            case "refused.training-area" -> "area";
            case "refused.training-place" -> "place";
            case "refused.training-link" -> "link";
            case "refused.training-capacity" -> "capacity";
            default -> "days";
        };
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            if (typed.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return Optional.of(LocalDate.parse(typed));
            }
            var parts = typed.split("[.\\s/]+");
            return parts.length == 3 && parts[2].matches("\\d{4}")
                    ? Optional.of(LocalDate.of(Integer.parseInt(parts[2]), Integer.parseInt(parts[1]), Integer.parseInt(parts[0])))
                    : Optional.empty();
        } catch (DateTimeException | NumberFormatException wrong) {
            return Optional.empty();
        }
    }
}
