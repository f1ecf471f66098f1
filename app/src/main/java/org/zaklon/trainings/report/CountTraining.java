package org.zaklon.trainings.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.country.Code;
import org.zaklon.country.Country;
import org.zaklon.kernel.Outcome;
import org.zaklon.trainings.Today;
import org.zaklon.trainings.report.Asked.Kind;

/** Counts trainings: an officer those whom the own agency trains or employs, who coordinates or reports the whole country. */
@Component
public class CountTraining {
    private final Access access;
    private final Work work;
    private final Counts counts;
    private final Country country;
    private final Today today;
    private final Audit audit;

    CountTraining(Access access, Work work, Counts counts, Country country, Today today, Audit audit) {
        this.access = access;
        this.work = work;
        this.counts = counts;
        this.country = country;
        this.today = today;
        this.audit = audit;
    }

    /** What the profile asks of an agency, and what there is. @param staff people of the profession in the agency */
    record Coverage(Code required, String agency, String area, String profession, String course, int staff, int percent, int certified) {

        int has() {
            return staff == 0 ? 0 : certified * 100 / staff;
        }

        boolean below() {
            return has() < percent;
        }
    }

    /** Of the five lists one is filled, as the kind says. */
    record Counted(Asked asked, LocalDate on, List<Counts.Cell> cells, List<Counts.Gain> gains, List<Counts.Taken> taken,
            List<Counts.Ending> ending, List<Coverage> coverage) {}

    Outcome<Counted> count(Actor actor, Asked asked) {
        return work.read(actor, () -> access.require(actor, Act.TRAINING_COUNT).then(may -> {
            audit.append(actor.entry(Act.TRAINING_COUNT).with("what", asked.kind().name()).read());
            var kind = asked.kind();
            var gains = kind == Kind.GAIN;
            return Outcome.done(new Counted(asked, today.day(), kind.crossed() ? counts.crossed(asked) : List.of(),
                    gains ? counts.gains(asked) : List.of(), gains ? counts.taken(asked) : List.of(),
                    kind == Kind.ENDING ? counts.ending(today.day()) : List.of(), kind == Kind.COVERAGE ? coverage() : List.of()));
        }));
    }

    private List<Coverage> coverage() {
        var all = new ArrayList<Coverage>();
        country.findCodes("training-coverage").ifPresent(list -> list.offeredOn(today.day()).forEach(code -> {
            var agency = code.in("agency").orElse("");
            var profession = code.in("profession").orElse("");
            var course = code.in("course").orElse("");
            all.add(new Coverage(code, agency, code.in("area").orElse(""), profession, course, number(code, "staff"), number(code, "percent"),
                    counts.certified(agency, profession, course, today.day())));
        }));
        return all;
    }

    private static int number(Code code, String column) {
        return code.in(column).filter(n -> n.matches("\\d{1,6}")).map(Integer::parseInt).orElse(0);
    }
}
