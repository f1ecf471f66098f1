package org.zaklon.matrix;

import static org.zaklon.matrix.Troupe.done;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.zaklon.access.Actor;
import org.zaklon.country.Country;
import org.zaklon.country.Localised;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.RequestId;
import org.zaklon.trainings.CourseCode;
import org.zaklon.trainings.EnrolmentState;
import org.zaklon.trainings.Mode;
import org.zaklon.trainings.Objective;
import org.zaklon.trainings.Rule;
import org.zaklon.trainings.TestForm;
import org.zaklon.trainings.TestKind;
import org.zaklon.trainings.Today;
import org.zaklon.trainings.certificate.AskCertificate;
import org.zaklon.trainings.course.CourseVersion;
import org.zaklon.trainings.course.ReadCourse;
import org.zaklon.trainings.course.WriteCourse;
import org.zaklon.trainings.desk.ReadSession;
import org.zaklon.trainings.desk.RecordAttendance;
import org.zaklon.trainings.learner.EnrolLearner;
import org.zaklon.trainings.learner.LearnerList;
import org.zaklon.trainings.session.PlanSession;
import org.zaklon.trainings.session.Session;
import org.zaklon.trainings.test.Attempt;
import org.zaklon.trainings.test.RecordResult;

/** One course of the managing agency, a session of today, somebody who is certified and somebody for whom an exception is asked. */
@TestComponent
class TheTraining {
    @Autowired private WriteCourse courses;
    @Autowired private ReadCourse readCourses;
    @Autowired private PlanSession sessions;
    @Autowired private EnrolLearner enrol;
    @Autowired private ReadSession desk;
    @Autowired private RecordAttendance attendance;
    @Autowired private RecordResult results;
    @Autowired private AskCertificate ask;
    @Autowired private Country country;
    @Autowired private Today today;

    /** @return what belongs to the training, by the words that the table uses */
    Map<String, UUID> furnish(Actor officer) {
        var course = done(courses.begin(officer, RequestId.fresh(), new CourseCode("MATRIX"), new CourseVersion.Draft(new Localised(Map.of("en", "Course")),
                List.of(new Objective("O1", new Localised(Map.of("en", "Knows")))), List.of(), 8, Mode.WORKSHOP, List.of("bs"), new Rule(80, 70, 24))));
        var session = done(sessions.plan(officer, RequestId.fresh(), course, new Session.Plan(new AreaCode("KS"), "Place", "", List.of(today.day()), "", 20, List.of())));
        var agency = officer.agency().value();
        done(enrol.enrol(officer, RequestId.fresh(), session, LearnerList.read(
                "name;agency;profession;rank;sex;area\nFirst Learner;%s;SOCIAL;STAFF;F;KS\nSecond Learner;%s;SOCIAL;STAFF;M;KS\n".formatted(agency, agency),
                country), EnrolmentState.ENROLLED));
        var people = done(desk.one(officer, session, 1)).people().items();
        var all = people.stream().map(p -> p.enrolment().id()).collect(Collectors.toSet());
        var first = people.getFirst().enrolment();
        done(results.record(officer, RequestId.fresh(), session, new RecordResult.Sheet(TestKind.POST, TestForm.A, today.day(),
                Map.of(first.id(), List.of(new Attempt.Score("O1", 5, 5))))));
        done(attendance.record(officer, RequestId.fresh(), session, today.day(), all, Set.copyOf(all)));
        var props = new HashMap<String, UUID>();
        props.put("course", course.value());
        props.put("course-version", done(readCourses.versions(officer, course)).getFirst().id().value());
        props.put("training", session.value());
        props.put("learner", first.learner().value());
        props.put("enrolment", people.getLast().enrolment().id().value());
        props.put("exception", done(ask.ask(officer, RequestId.fresh(), people.getLast().enrolment().id(), "ill on the day of the test")).value());
        props.put("certificate", done(desk.one(officer, session, 1)).certificates().get(first.id()).id().value());
        return props;
    }
}
