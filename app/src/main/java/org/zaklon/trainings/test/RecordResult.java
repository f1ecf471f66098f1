package org.zaklon.trainings.test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
import org.zaklon.trainings.EnrolmentId;
import org.zaklon.trainings.EnrolmentState;
import org.zaklon.trainings.Objective;
import org.zaklon.trainings.SessionId;
import org.zaklon.trainings.Settling;
import org.zaklon.trainings.TestForm;
import org.zaklon.trainings.TestKind;
import org.zaklon.trainings.Today;
import org.zaklon.trainings.course.CourseStore;
import org.zaklon.trainings.learner.Enrolment;
import org.zaklon.trainings.learner.EnrolmentStore;
import org.zaklon.trainings.session.Session;
import org.zaklon.trainings.session.SessionStore;

/** Takes over results of a test on paper, for each objective. */
@Component
public class RecordResult {
    private final Access access;
    private final Work work;
    private final SessionStore sessions;
    private final EnrolmentStore enrolments;
    private final CourseStore courses;
    private final AttemptStore attempts;
    private final Settling settling;
    private final Today today;
    private final Audit audit;

    RecordResult(Access access, Work work, SessionStore sessions, EnrolmentStore enrolments, CourseStore courses, AttemptStore attempts,
            Settling settling, Today today, Audit audit) {
        this.access = access;
        this.work = work;
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.courses = courses;
        this.attempts = attempts;
        this.settling = settling;
        this.today = today;
        this.audit = audit;
    }

    /** One paper test of everybody in it. */
    public record Sheet(TestKind kind, TestForm form, LocalDate on, Map<EnrolmentId, List<Attempt.Score>> scores) {
        public Sheet {
            scores = Map.copyOf(scores);
        }
    }

    public Outcome<SessionId> record(Actor actor, RequestId request, SessionId id, Sheet sheet) {
        return work.once(actor, request, SessionId::new, () -> access.require(actor, Act.RESULT_RECORD)
                .then(may -> sessions.find(id).filter(s -> s.agency().equals(actor.agency())).map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(Reason.absent())))
                .then(session -> taken(session, sheet)).then(taken -> {
                    taken.forEach(e -> {
                        attempts.add(e.id(), sheet.kind(), sheet.form(), AttemptStore.Way.PAPER, sheet.on(), sheet.scores().get(e.id()));
                        settling.settle(e.id(), actor::entry);
                    });
                    audit.append(actor.entry(Act.RESULT_RECORD).about(id).with("kind", sheet.kind().name()).with("count", "" + taken.size()));
                    return Outcome.done(id);
                }));
    }

    private Outcome<List<Enrolment>> taken(Session session, Sheet sheet) {
        var objectives = courses.find(session.version()).orElseThrow().objectives().stream().map(Objective::code).collect(Collectors.toSet());
        var here = enrolments.of(session.id()).stream().collect(Collectors.toMap(Enrolment::id, Function.identity()));
        var taken = new ArrayList<Enrolment>();
        for (var one : sheet.scores().entrySet()) {
            var enrolment = here.get(one.getKey());
            if (enrolment == null || enrolment.state() == EnrolmentState.WITHDRAWN || sheet.on().isAfter(today.day())) {
                return Outcome.refused("refused.training-result");
            }
            for (var score : one.getValue()) {
                if (!objectives.contains(score.objective()) || score.total() < 1 || score.correct() < 0 || score.correct() > score.total()) {
                    return Outcome.refused("refused.training-result");
                }
            }
            if (sheet.kind() == TestKind.PRE && attempts.of(enrolment.id()).stream().anyMatch(a -> a.kind() == TestKind.PRE)) {
                return Outcome.refused("refused.training-pre-recorded");
            }
            taken.add(enrolment);
        }
        return taken.isEmpty() ? Outcome.refused("refused.training-result-none") : Outcome.done(taken);
    }
}
