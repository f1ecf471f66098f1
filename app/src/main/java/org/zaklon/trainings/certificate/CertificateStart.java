package org.zaklon.trainings.certificate;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.trainings.Today;
import org.zaklon.ui.StartPart;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Tag;
import org.zaklon.ui.parts.Task;
import org.zaklon.ui.parts.Tone;

/** One's own certificates that end soon. */
@Component
class CertificateStart implements StartPart {
    private static final int SOON = 90;

    private final CertificateStore certificates;
    private final Work work;
    private final Today today;

    CertificateStart(CertificateStore certificates, Work work, Today today) {
        this.certificates = certificates;
        this.work = work;
        this.today = today;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public List<Task> waiting(Actor actor, Words t) {
        if (!actor.function().mayHoldProtectedData()) {
            return List.of();
        }
        var day = today.day();
        var ending = work.read(actor, () -> certificates.own(actor.account())).stream()
                .filter(c -> c.holdsOn(day) && c.until() != null && c.until().isBefore(day.plusDays(SOON))).count();
        return ending == 0 ? List.of() : List.of(new Task(t.get("trainings.start.ending", ending), "/trainings", null,
                new Tag(t.get("trainings.start.soon"), Tone.SAND)));
    }
}
