package org.zaklon.programmes.lessons;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.country.Country;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;

/** Writes down what was learned, with one agency that answers for it. */
@Component
public class WriteLesson {
    private static final int LONGEST = 2000;

    private final Work work;
    private final Access access;
    private final LessonStore store;
    private final Country country;
    private final Audit audit;

    WriteLesson(Work work, Access access, LessonStore store, Country country, Audit audit) {
        this.work = work;
        this.access = access;
        this.store = store;
        this.country = country;
        this.audit = audit;
    }

    /** @param area null where it holds everywhere; @param agreement null where it speaks of none */
    public record Learned(Lesson.Kind kind, String text, String source, AreaCode area, String agreement, AgencyCode owner, LocalDate due) {}

    public Outcome<LessonId> write(Actor actor, RequestId request, Learned learned) {
        return work.once(actor, request, LessonId::new, () -> access.require(actor, Act.LESSON_WRITE).then(may -> {
            if (learned.text().isBlank() || learned.text().length() > LONGEST) {
                return Outcome.refused("refused.lesson-text");
            }
            if (learned.source().isBlank()) {
                return Outcome.refused("refused.lesson-source");
            }
            if (country.findAgency(learned.owner()).isEmpty()) {
                return Outcome.refused("refused.lesson-owner");
            }
            if (learned.area() != null && country.findArea(learned.area()).isEmpty()) {
                return Outcome.refused("refused.lesson-area");
            }
            var one = new Lesson(LessonId.fresh(), learned.kind(), learned.text().strip(), learned.source().strip(), learned.area(),
                    learned.agreement(), actor.agency(), learned.owner(), learned.due(), Lesson.State.OPEN, null);
            store.add(actor, one);
            audit.append(actor.entry(Act.LESSON_WRITE).about(one.id()).with("kind", learned.kind().name()));
            return Outcome.done(one.id());
        }));
    }
}
