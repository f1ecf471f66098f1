package org.zaklon.trainings.test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.trainings.EnrolmentId;
import org.zaklon.trainings.EnrolmentState;
import org.zaklon.trainings.Settling;
import org.zaklon.trainings.TestForm;
import org.zaklon.trainings.TestKind;
import org.zaklon.trainings.Today;
import org.zaklon.trainings.course.CourseStore;
import org.zaklon.trainings.course.CourseVersion;
import org.zaklon.trainings.learner.Enrolment;
import org.zaklon.trainings.learner.EnrolmentStore;

/**
 * A learner with an account takes a test. One takes the test before once, and later ones up to three times, each time with the other
 * form where there is one. Which answers were right is not told: the next learner sits beside.
 */
@Component
public class TakeTest {
    private static final int TRIES = 3;

    private final Access access;
    private final Work work;
    private final EnrolmentStore enrolments;
    private final CourseStore courses;
    private final QuestionStore questions;
    private final AttemptStore attempts;
    private final Settling settling;
    private final Today today;
    private final Audit audit;

    TakeTest(Access access, Work work, EnrolmentStore enrolments, CourseStore courses, QuestionStore questions, AttemptStore attempts,
            Settling settling, Today today, Audit audit) {
        this.access = access;
        this.work = work;
        this.enrolments = enrolments;
        this.courses = courses;
        this.questions = questions;
        this.attempts = attempts;
        this.settling = settling;
        this.today = today;
        this.audit = audit;
    }

    /** What is asked. */
    public record Paper(EnrolmentId enrolment, TestKind kind, TestForm form, CourseVersion course, List<Question> questions) {
        public Paper {
            questions = List.copyOf(questions);
        }
    }

    public Outcome<Paper> paper(Actor actor, EnrolmentId id, TestKind kind) {
        return work.read(actor, () -> access.require(actor, Act.TEST_TAKE).then(may -> own(actor, id)).then(own -> paper(own, kind)));
    }

    /** @param given by the number of the question, from 0 */
    public Outcome<EnrolmentId> take(Actor actor, RequestId request, EnrolmentId id, TestKind kind, TestForm form, Map<Integer, List<String>> given) {
        return work.once(actor, request, EnrolmentId::new, () -> access.require(actor, Act.TEST_TAKE).then(may -> own(actor, id))
                .then(own -> paper(own, kind)).then(paper -> {
                    if (paper.form() != form) {
                        return Outcome.refused("refused.training-test-other-form");
                    }
                    attempts.add(id, kind, form, AttemptStore.Way.ONLINE, today.day(), scores(paper.questions(), given));
                    settling.settle(id, actor::entry);
                    audit.append(actor.entry(Act.TEST_TAKE).about(id).with("kind", kind.name()).with("form", form.name()));
                    return Outcome.done(id);
                }));
    }

    private static List<Attempt.Score> scores(List<Question> questions, Map<Integer, List<String>> given) {
        var right = new LinkedHashMap<String, int[]>();
        for (int i = 0; i < questions.size(); i++) {
            var counted = right.computeIfAbsent(questions.get(i).objective(), o -> new int[2]);
            counted[0] += questions.get(i).right(given.getOrDefault(i, List.of())) ? 1 : 0;
            counted[1]++;
        }
        return right.entrySet().stream().map(e -> new Attempt.Score(e.getKey(), e.getValue()[0], e.getValue()[1])).toList();
    }

    private Outcome<Paper> paper(Enrolment own, TestKind kind) {
        var before = attempts.of(own.id());
        var same = before.stream().filter(a -> a.kind() == kind).toList();
        boolean passed = own.state() == EnrolmentState.COMPLETED;
        if (kind == TestKind.PRE && (!same.isEmpty() || before.stream().anyMatch(a -> a.kind() != TestKind.PRE))
                || same.size() >= TRIES || (kind == TestKind.POST && passed) || own.state() == EnrolmentState.WITHDRAWN) {
            return Outcome.refused("refused.training-test-taken");
        }
        var last = before.isEmpty() ? TestForm.B : before.getLast().form();
        var form = questions.count(own.version(), last.other()) > 0 ? last.other() : last;
        var asked = questions.of(own.version(), form);
        return asked.isEmpty() ? Outcome.refused("refused.training-no-test")
                : Outcome.done(new Paper(own.id(), kind, form, courses.find(own.version()).orElseThrow(), asked));
    }

    /** Whether this test can be taken now; call it inside {@link Work}. */
    public boolean offers(Enrolment own, TestKind kind) {
        return paper(own, kind).isDone() && (kind != TestKind.FOLLOW_UP || own.state() == EnrolmentState.COMPLETED);
    }

    private Outcome<Enrolment> own(Actor actor, EnrolmentId id) {
        return enrolments.find(id).filter(e -> actor.account().equals(e.account())).map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Reason.absent()));
    }
}
