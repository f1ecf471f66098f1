package org.zaklon.programmes.pages;

import java.time.LocalDate;
import org.zaklon.access.Actor;
import org.zaklon.programmes.lessons.Lesson;
import org.zaklon.ui.parts.Tag;
import org.zaklon.ui.parts.Tone;

/** A lesson in words. @param id null where this reader may not say how it stands */
public record LessonRow(String id, String kind, String text, String source, String where, String owner, String due, Tag state) {

    static LessonRow of(Actor actor, Lesson one, LocalDate today, ProgrammeWords words) {
        var t = words.t();
        var mine = one.owner().equals(actor.agency()) || one.by().equals(actor.agency());
        var where = one.area() == null ? t.get("programmes.lesson.everywhere") : words.area(one.area());
        return new LessonRow(mine && !one.state().over() ? one.id().value().toString() : null, t.of("programmes.lesson.kind", one.kind()), one.text(),
                one.agreement() == null ? one.source() : t.get("programmes.lesson.with-agreement", one.source(), one.agreement()), where,
                words.agency(one.owner()), t.shortDate(one.due()),
                one.overdue(today) ? new Tag(t.get("programmes.lesson.overdue"), Tone.CLAY)
                        : new Tag(t.of("programmes.lesson.state", one.state()), one.state().over() ? Tone.STONE : Tone.SKY));
    }
}
