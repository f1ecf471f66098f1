package org.zaklon.programmes.pages;

import org.zaklon.programmes.Project;
import org.zaklon.ui.parts.Tag;
import org.zaklon.ui.parts.Tone;

/** One project in a list. */
public record ProjectRow(String href, String code, String title, String period, String budget, Tag status) {

    static ProjectRow of(Project project, ProgrammeWords words) {
        var t = words.t();
        return new ProjectRow("/programmes/" + project.id().value(), project.code(), t.say(project.title()),
                t.get("programmes.period", project.plannedStart(), project.plannedEnd()), words.money(project.budget(), project.currency()),
                status(project, words));
    }

    static Tag status(Project project, ProgrammeWords words) {
        return new Tag(words.t().of("programmes.status", project.status()), switch (project.status()) {
            case PIPELINE -> Tone.SAND;
            case IMPLEMENTATION, FINALISATION -> Tone.SKY;
            case CLOSED -> Tone.MOSS;
            case CANCELLED, SUSPENDED -> Tone.PLUM;
        });
    }
}
