package org.zaklon.bodies.minutes;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zaklon.bodies.BodyKind;
import org.zaklon.bodies.Category;
import org.zaklon.bodies.SeatLine;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Reason;

/**
 * The agenda of a task force: membership does not open everything to everybody. What is of an investigation is read by seats of police and
 * justice that are named, and by nobody else; services that sit there read how services, procedure and figures stand. The database repeats it.
 */
final class NarrowAgenda {
    private static final Set<DataClass> FOR_ALL = EnumSet.of(DataClass.C8_SERVICES, DataClass.C9_ADMIN, DataClass.C10_STATISTICS);
    private static final Set<Category> INVESTIGATE = EnumSet.of(Category.POLICE, Category.JUSTICE);

    private NarrowAgenda() {}

    /** What is wrong with who is meant, if anything; a body of another kind has no such rule. */
    static Optional<Reason> broken(BodyKind kind, Content content, List<SeatLine> seats) {
        if (kind != BodyKind.TASK_FORCE || FOR_ALL.contains(content.dataClass())) {
            return Optional.empty();
        }
        if (!content.restricted()) {
            return Optional.of(Reason.of("refused.item-investigation-all"));
        }
        return content.audience().stream().anyMatch(a -> seats.stream().anyMatch(s -> s.seat().equals(a) && !INVESTIGATE.contains(s.category())))
                ? Optional.of(Reason.of("refused.item-investigation-seat")) : Optional.empty();
    }
}
