package org.zaklon.trainings.course;

import static org.zaklon.ui.forms.Parameters.one;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import org.zaklon.country.Country;
import org.zaklon.country.Language;
import org.zaklon.country.Localised;
import org.zaklon.trainings.CourseCode;
import org.zaklon.trainings.Mode;
import org.zaklon.trainings.Objective;
import org.zaklon.trainings.Rule;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Problem;

/**
 * What is typed about a course, as it is typed.
 *
 * @param titles by language, possibly empty
 * @param objectives one on each line: a code, then what the learner can do
 * @param before the version it follows, whose texts in other languages are kept; null for a new course
 */
public record CourseForm(
        String code, Map<String, String> titles, String objectives, List<String> professions, String hours, String mode, List<String> languages,
        String attendance, String pass, String months, CourseVersion before) {
    public CourseForm {
        titles = Map.copyOf(titles);
        professions = List.copyOf(professions);
        languages = List.copyOf(languages);
    }

    static CourseForm blank() {
        return new CourseForm("", Map.of(), "", List.of(), "8", "WORKSHOP", List.of(), "80", "70", "24", null);
    }

    static CourseForm of(CourseVersion v, Words t) {
        var lines = new StringBuilder();
        v.objectives().forEach(o -> lines.append(o.code()).append(' ').append(t.say(o.text())).append('\n'));
        return new CourseForm(v.code().value(), v.title().byLanguage(), lines.toString(), v.professions(), "" + v.hours(), v.mode().name(),
                v.languages(), "" + v.rule().attendancePercent(), text(v.rule().passPercent()), text(v.rule().validMonths()), v);
    }

    static CourseForm typed(MultiValueMap<String, String> all, Country country, CourseVersion before) {
        var titles = new HashMap<String, String>();
        country.languages().stream().filter(Language::authored).forEach(l -> titles.put(l.tag(), one(all, "title." + l.tag())));
        return new CourseForm(before != null ? before.code().value() : one(all, "code").toUpperCase(java.util.Locale.ROOT), titles,
                one(all, "objectives"), all.getOrDefault("professions", List.of()), one(all, "hours"), one(all, "mode"),
                all.getOrDefault("languages", List.of()), one(all, "attendance"), one(all, "pass"), one(all, "months"), before);
    }

    private static String text(Integer number) {
        return number == null ? "" : number.toString();
    }

    List<Problem> problems(Words t) {
        var problems = new ArrayList<Problem>();
        if (!CourseCode.isOne(code)) {
            problems.add(new Problem("code", t.get("trainings.course.code.wrong")));
        }
        if (titles.values().stream().allMatch(String::isEmpty)) {
            problems.add(new Problem("title." + titles.keySet().stream().sorted().findFirst().orElse("en"), t.get("refused.training-title")));
        }
        if (lines().isEmpty() || lines().stream().anyMatch(l -> l.length < 2 || !Objective.isCode(l[0]))) {
            problems.add(new Problem("objectives", t.get("refused.training-objectives")));
        }
        number(problems, t, "hours", hours, 1, 1000, false);
        if (chosen().isEmpty()) {
            problems.add(new Problem("mode", t.get("trainings.course.mode.choose")));
        }
        number(problems, t, "attendance", attendance, 0, 100, false);
        number(problems, t, "pass", pass, 1, 100, true);
        number(problems, t, "months", months, 1, 240, true);
        if (attendance.equals("0") && pass.isEmpty()) {
            problems.add(new Problem("pass", t.get("trainings.course.pass.needed")));
        }
        return problems;
    }

    private static void number(List<Problem> problems, Words t, String field, String typed, int least, int most, boolean optional) {
        if (typed.isEmpty() && optional) {
            return;
        }
        if (!typed.matches("\\d{1,4}") || Integer.parseInt(typed) < least || Integer.parseInt(typed) > most) {
            problems.add(new Problem(field, t.get("trainings.number", least, most)));
        }
    }

    /** Only where there are no problems. */
    CourseVersion.Draft draft(Words t) {
        var named = new HashMap<String, String>();
        titles.forEach((tag, text) -> {
            if (!text.isEmpty()) {
                named.put(tag, text);
            }
        });
        var listed = lines().stream().map(l -> new Objective(l[0], said(l[0], l[1], t))).toList();
        return new CourseVersion.Draft(new Localised(named), listed, professions, Integer.parseInt(hours), chosen().orElseThrow(), languages,
                new Rule(Integer.parseInt(attendance), pass.isEmpty() ? null : Integer.valueOf(pass), months.isEmpty() ? null : Integer.valueOf(months)));
    }

    /** The text in the language of the page; others keep theirs. */
    private Localised said(String code, String text, Words t) {
        var all = new LinkedHashMap<String, String>();
        if (before != null) {
            before.objectives().stream().filter(o -> o.code().equals(code)).forEach(o -> {
                if (t.say(o.text()).equals(text)) {
                    all.putAll(o.text().byLanguage());
                }
            });
        }
        all.putIfAbsent(t.language().tag(), text);
        return new Localised(all);
    }

    private List<String[]> lines() {
        return objectives.lines().map(String::strip).filter(l -> !l.isEmpty()).map(l -> l.split("\\s+", 2)).toList();
    }

    private Optional<Mode> chosen() {
        return Arrays.stream(Mode.values()).filter(m -> m.name().equals(mode)).findFirst();
    }
}
