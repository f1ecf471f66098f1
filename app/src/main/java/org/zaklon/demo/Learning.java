package org.zaklon.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.access.Role;
import org.zaklon.country.Country;
import org.zaklon.country.Language;
import org.zaklon.country.Localised;
import org.zaklon.demo.stage.Steps;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.UnitCode;
import org.zaklon.trainings.CourseCode;
import org.zaklon.trainings.CourseId;
import org.zaklon.trainings.EnrolmentId;
import org.zaklon.trainings.EnrolmentState;
import org.zaklon.trainings.Mode;
import org.zaklon.trainings.Objective;
import org.zaklon.trainings.Rule;
import org.zaklon.trainings.SessionId;
import org.zaklon.trainings.TestForm;
import org.zaklon.trainings.TestKind;
import org.zaklon.trainings.certificate.WatchCertificates;
import org.zaklon.trainings.course.CourseVersion;
import org.zaklon.trainings.course.ReadCourse;
import org.zaklon.trainings.course.WriteCourse;
import org.zaklon.trainings.desk.ReadSession;
import org.zaklon.trainings.desk.RecordAttendance;
import org.zaklon.trainings.learner.EnrolLearner;
import org.zaklon.trainings.learner.EnrolmentStore;
import org.zaklon.trainings.learner.LearnerList;
import org.zaklon.trainings.session.PlanSession;
import org.zaklon.trainings.session.Session;
import org.zaklon.trainings.test.Attempt;
import org.zaklon.trainings.test.Gift;
import org.zaklon.trainings.test.ImportTest;
import org.zaklon.trainings.test.RecordResult;

/** The trainings of the invented country: courses, sessions of the last two years, learners with invented names, tests and certificates. */
@Component
@Profile("demo")
class Learning {
    private static final int ASKED = 5;

    private final Cast cast;
    private final Country country;
    private final DemoClock clock;
    private final WriteCourse courses;
    private final ReadCourse readCourses;
    private final ImportTest questions;
    private final PlanSession sessions;
    private final EnrolLearner enrol;
    private final ReadSession desk;
    private final RecordAttendance attendance;
    private final RecordResult results;
    private final WatchCertificates watch;

    Learning(Cast cast, Country country, DemoClock clock, WriteCourse courses, ReadCourse readCourses, ImportTest questions, PlanSession sessions,
            EnrolLearner enrol, ReadSession desk, RecordAttendance attendance, RecordResult results, WatchCertificates watch) {
        this.cast = cast;
        this.country = country;
        this.clock = clock;
        this.courses = courses;
        this.readCourses = readCourses;
        this.questions = questions;
        this.sessions = sessions;
        this.enrol = enrol;
        this.desk = desk;
        this.attendance = attendance;
        this.results = results;
        this.watch = watch;
    }

    void play(String profile, Names names, SplittableRandom chance, LocalDate today) {
        if (!DemoFiles.has(profile, "courses.csv")) {
            return;
        }
        var officer = cast.of(new UnitCode(DemoFiles.settings(profile).get("training-unit")), Role.TRAINING_OFFICER);
        var made = new LinkedHashMap<String, CourseId>();
        standAt(today.minusDays(720));
        DemoFiles.rows(profile, "courses.csv").forEach(row -> made.put(row.get("code"), course(profile, officer, row)));
        var people = people(profile, names, chance);
        DemoFiles.rows(profile, "sessions.csv").forEach(row -> session(officer, made.get(row.get("course")), row, people, chance, today));
    }

    private CourseId course(String profile, Actor officer, Map<String, String> row) {
        var steps = new Steps("course/" + row.get("code"));
        var texts = new LinkedHashMap<String, Map<String, String>>();
        var title = new HashMap<String, String>();
        country.languages().stream().filter(Language::authored).map(Language::tag).forEach(tag -> {
            title.put(tag, written(row, "", tag));
            Arrays.stream(written(row, "objectives_", tag).split("\\|")).map(o -> o.split("=", 2))
                    .forEach(o -> texts.computeIfAbsent(o[0], k -> new HashMap<>()).put(tag, o[1]));
        });
        var id = Steps.must(courses.begin(officer, steps.next(), new CourseCode(row.get("code")), new CourseVersion.Draft(new Localised(title),
                texts.entrySet().stream().map(e -> new Objective(e.getKey(), new Localised(e.getValue()))).toList(), List.of(),
                Integer.parseInt(row.get("hours")), Mode.valueOf(row.get("mode")), List.of(row.getOrDefault("languages", "bs hr sr-Latn").split(" ")),
                new Rule(Integer.parseInt(row.get("attendance")), Integer.valueOf(row.get("pass")), Integer.valueOf(row.get("months"))))));
        var version = Steps.must(readCourses.versions(officer, id)).getFirst();
        for (var form : TestForm.values()) {
            var file = row.get("code") + "-" + form + ".gift";
            if (DemoFiles.has(profile, file)) {
                var read = Gift.read(text(profile, file), texts.keySet());
                Steps.must(questions.take(officer, steps.next(), version.id(), form, read.questions()));
            }
        }
        return id;
    }

    /** In a language, else in the one it is nearest to. */
    private static String written(Map<String, String> row, String what, String tag) {
        return Stream.of(tag, tag.substring(0, 2), "bs", "en").map(language -> row.get(what + language)).filter(Objects::nonNull).findFirst().orElseThrow();
    }

    private static String text(String profile, String file) {
        try (var in = Learning.class.getResourceAsStream("/profiles/" + profile + "/demo/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines of the list by which learners are enrolled; somebody is the same person in every session. */
    private static List<String> people(String profile, Names names, SplittableRandom chance) {
        var people = new ArrayList<String>();
        for (var row : DemoFiles.rows(profile, "trainees.csv")) {
            for (int i = 0; i < Integer.parseInt(row.get("count")); i++) {
                var sex = chance.nextInt(5) < 3 ? "F" : "M";
                var rank = chance.nextInt(10) < 7 ? "STAFF" : chance.nextInt(3) < 2 ? "SENIOR" : "LEAD";
                people.add("%s %s;%s;%s;%s;%s;%s;%04d".formatted(names.given(sex, names.home(), chance), names.surname(names.home(), chance),
                        row.get("agency"), row.get("profession"), rank, sex, row.get("area"), people.size() + 1));
            }
        }
        return people;
    }

    private void session(Actor officer, CourseId course, Map<String, String> row, List<String> people, SplittableRandom chance, LocalDate today) {
        var first = today.minusDays(Integer.parseInt(row.get("days_ago")));
        var days = IntStream.range(0, Integer.parseInt(row.get("length"))).mapToObj(first::plusDays).toList();
        var steps = new Steps("session/" + row.get("course") + "/" + row.get("from") + "/" + row.get("place"));
        standAt(first.isBefore(today) ? first.minusDays(20) : today.minusDays(5));
        var id = Steps.must(sessions.plan(officer, steps.next(), course, new Session.Plan(new AreaCode(row.get("area")), row.get("place"), row.get("link"),
                days, "", Integer.parseInt(row.get("capacity")), row.get("project").isEmpty() ? List.of() : List.of(row.get("project")))));
        var list = "name;agency;profession;rank;sex;area;reference\n" + String.join("\n",
                people.subList(Integer.parseInt(row.get("from")) - 1, Integer.parseInt(row.get("to"))));
        Steps.must(enrol.enrol(officer, steps.next(), id, LearnerList.read(list, country), EnrolmentState.ENROLLED));
        if (row.get("after").equals("yes")) {
            held(officer, id, days, steps, chance);
        }
    }

    private void held(Actor officer, SessionId id, List<LocalDate> days, Steps steps, SplittableRandom chance) {
        var detail = Steps.must(desk.one(officer, id, 1));
        var course = detail.course();
        var here = new ArrayList<EnrolmentId>();
        for (int page = 1; ; page++) {
            var people = Steps.must(desk.one(officer, id, page)).people();
            people.items().stream().map(EnrolmentStore.Line::enrolment).forEach(e -> here.add(e.id()));
            if (!people.more()) {
                break;
            }
        }
        standAt(days.getFirst());
        test(officer, id, course, TestKind.PRE, TestForm.A, here.stream().filter(e -> chance.nextInt(10) > 0).toList(), 2, steps, chance);
        if (course.mode() != Mode.ONLINE) {
            for (var day : days) {
                standAt(day);
                Steps.must(attendance.record(officer, steps.next(), id, day, java.util.Set.copyOf(here), java.util.Set.copyOf(here)));
            }
        }
        standAt(days.getLast());
        test(officer, id, course, TestKind.POST, TestForm.B, here, 3, steps, chance);
        standAt(days.getLast().plusDays(1));
        watch.watch();
    }

    /** @param usual how many of five answers are usually right */
    private void test(Actor officer, SessionId id, CourseVersion course, TestKind kind, TestForm form, List<EnrolmentId> who, int usual, Steps steps,
            SplittableRandom chance) {
        var scores = new HashMap<EnrolmentId, List<Attempt.Score>>();
        who.forEach(e -> scores.put(e, course.objectives().stream()
                .map(o -> new Attempt.Score(o.code(), Math.clamp(usual + chance.nextInt(3) - (kind == TestKind.PRE ? 1 : 0), 0, ASKED), ASKED)).toList()));
        Steps.must(results.record(officer, steps.next(), id, new RecordResult.Sheet(kind, form, LocalDate.ofInstant(clock.instant(), country.zone()), scores)));
    }

    private void standAt(LocalDate day) {
        clock.standAt(day.atTime(LocalTime.of(15, 0)).atZone(country.zone()).toInstant().plus(Duration.ofMinutes(1)));
    }
}
