package org.zaklon.trainings.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.kernel.Outcome;
import org.zaklon.trainings.EnrolmentState;
import org.zaklon.trainings.TestKind;
import org.zaklon.trainings.certificate.Certificate;
import org.zaklon.trainings.certificate.CertificateStore;
import org.zaklon.trainings.course.CourseStore;
import org.zaklon.trainings.course.CourseVersion;
import org.zaklon.trainings.learner.Enrolment;
import org.zaklon.trainings.learner.EnrolmentStore;
import org.zaklon.trainings.learner.LearnerStore;
import org.zaklon.trainings.session.Session;
import org.zaklon.trainings.session.SessionStore;
import org.zaklon.trainings.test.TakeTest;

/** What somebody learns and learned, and what could be learned next. */
@Component
public class ReadOwn {
    private static final int COMING = 50;

    private final Access access;
    private final Work work;
    private final SessionStore sessions;
    private final CourseStore courses;
    private final EnrolmentStore enrolments;
    private final LearnerStore learners;
    private final CertificateStore certificates;
    private final FeedbackStore feedback;
    private final TakeTest tests;

    ReadOwn(Access access, Work work, SessionStore sessions, CourseStore courses, EnrolmentStore enrolments, LearnerStore learners,
            CertificateStore certificates, FeedbackStore feedback, TakeTest tests) {
        this.access = access;
        this.work = work;
        this.sessions = sessions;
        this.courses = courses;
        this.enrolments = enrolments;
        this.learners = learners;
        this.certificates = certificates;
        this.feedback = feedback;
        this.tests = tests;
    }

    /** @param tests that can be taken now */
    public record Place(Enrolment enrolment, Session session, CourseVersion course, List<TestKind> tests, boolean feedback) {}

    public record Offer(Session session, CourseVersion course) {}

    public record Held(Certificate certificate, CourseVersion course) {}

    /** @param known whether the registry knows the asker already */
    public record Own(List<Place> places, List<Held> certificates, List<Offer> offers, boolean known) {}

    public Outcome<Own> own(Actor actor) {
        return work.read(actor, () -> access.require(actor, Act.TRAINING_OWN).then(may -> {
            var places = enrolments.own(actor.account()).stream().map(e -> place(actor, e)).toList();
            Set<Object> taken = places.stream().filter(p -> p.enrolment().state() != EnrolmentState.WITHDRAWN).map(p -> p.session().id()).collect(Collectors.toSet());
            var offers = sessions.coming(COMING).stream().filter(s -> !taken.contains(s.id()))
                    .map(s -> new Offer(s, courses.find(s.version()).orElseThrow())).toList();
            var held = certificates.own(actor.account()).stream().map(c -> new Held(c, courses.find(c.version()).orElseThrow())).toList();
            return Outcome.done(new Own(places, held, offers, learners.own(actor.account()).isPresent()));
        }));
    }

    private Place place(Actor actor, Enrolment enrolment) {
        var open = new ArrayList<TestKind>();
        for (var kind : TestKind.values()) {
            if (tests.offers(enrolment, kind)) {
                open.add(kind);
            }
        }
        return new Place(enrolment, sessions.find(enrolment.session()).orElseThrow(), courses.find(enrolment.version()).orElseThrow(), open,
                EnrolmentState.TOOK_PART.contains(enrolment.state()) && !feedback.given(enrolment.id()));
    }
}
