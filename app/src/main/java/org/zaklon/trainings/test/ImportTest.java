package org.zaklon.trainings.test;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.trainings.Objective;
import org.zaklon.trainings.TestForm;
import org.zaklon.trainings.VersionId;
import org.zaklon.trainings.course.CourseStore;
import org.zaklon.trainings.course.CourseVersion;

/** Takes over one form of a version's test. Once somebody took a test of the version, its questions stay as they are. */
@Component
public class ImportTest {
    private final Access access;
    private final Work work;
    private final CourseStore courses;
    private final QuestionStore questions;
    private final AttemptStore attempts;
    private final Audit audit;

    ImportTest(Access access, Work work, CourseStore courses, QuestionStore questions, AttemptStore attempts, Audit audit) {
        this.access = access;
        this.work = work;
        this.courses = courses;
        this.questions = questions;
        this.attempts = attempts;
        this.audit = audit;
    }

    /** @param a number of questions in form A */
    public record Bank(CourseVersion version, int a, int b) {}

    public Outcome<Bank> look(Actor actor, VersionId id) {
        return work.read(actor, () -> access.require(actor, Act.TEST_IMPORT).then(may -> own(actor, id))
                .then(version -> Outcome.done(new Bank(version, questions.count(id, TestForm.A), questions.count(id, TestForm.B)))));
    }

    public Outcome<VersionId> take(Actor actor, RequestId request, VersionId id, TestForm form, List<Question> read) {
        return work.once(actor, request, VersionId::new, () -> access.require(actor, Act.TEST_IMPORT).then(may -> own(actor, id)).then(version -> {
            var known = version.objectives().stream().map(Objective::code).collect(Collectors.toSet());
            if (read.isEmpty() || !known.containsAll(read.stream().map(Question::objective).toList())) {
                return Outcome.refused("refused.training-gift-objective");
            }
            if (attempts.any(id, form)) {
                return Outcome.refused("refused.training-test-used");
            }
            questions.replace(id, version.agency(), form, read);
            audit.append(actor.entry(Act.TEST_IMPORT).about(id).with("form", form.name()).with("count", "" + read.size()));
            return Outcome.done(id);
        }));
    }

    private Outcome<CourseVersion> own(Actor actor, VersionId id) {
        return courses.find(id).filter(v -> v.agency().equals(actor.agency())).map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Reason.absent()));
    }
}
