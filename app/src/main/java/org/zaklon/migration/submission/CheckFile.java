package org.zaklon.migration.submission;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.kernel.Outcome;
import org.zaklon.migration.Observation;
import org.zaklon.migration.ObservationStatus;

/** Reads a file without keeping anything of it. */
@Component
public class CheckFile {
    private final Work work;
    private final Access access;
    private final SendSubmission send;

    CheckFile(Work work, Access access, SendSubmission send) {
        this.work = work;
        this.access = access;
        this.send = send;
    }

    /** What was understood. @param figures none where there is a flaw */
    public record Checked(List<Observation> figures, List<Flaw> flaws, int lines, long sum, long missing) {}

    public Outcome<Actor> may(Actor actor) {
        return work.read(actor, () -> access.require(actor, Act.SUBMISSION_SEND));
    }

    public Outcome<Checked> check(Actor actor, SendSubmission.File file) {
        return send.check(actor, file).then(read -> Outcome.done(new Checked(read.figures(), read.flaws(), read.figures().size(), read.sum(),
                read.figures().stream().filter(f -> f.status() == ObservationStatus.MISSING).count())));
    }

    /** The text of an uploaded file. */
    public static String text(byte[] bytes) {
        return FileText.of(bytes).text();
    }
}
