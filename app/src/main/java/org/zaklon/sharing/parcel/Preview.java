package org.zaklon.sharing.parcel;

import java.util.List;
import java.util.Optional;
import org.zaklon.kernel.DataClass;
import org.zaklon.sharing.Basis;
import org.zaklon.sharing.Weighing.Missing;

/**
 * My view on one side, on the other what the receiver would see, class by class.
 *
 * @param classes in the order of the taxonomy; classes of which there is nothing are left out unless they were asked for
 */
public record Preview(List<OfClass> classes) {
    public Preview {
        classes = List.copyOf(classes);
    }

    /**
     * One class.
     *
     * @param asked whether it is ticked
     * @param mine what I see of it, own and opened to me
     * @param theirs what the receiver would see: what my agency wrote, where the class is ticked and has a basis
     * @param withoutIt how many entries the receiver would no longer see if it were unticked
     * @param basis why it may cross; empty where it is not ticked or may not
     * @param missing what stands in the way, where it is ticked and may not cross
     */
    public record OfClass(
            DataClass dataClass, boolean asked, List<ParcelLine> mine, List<ParcelLine> theirs, int withoutIt,
            Optional<Basis> basis, Optional<Missing> missing) {
        public OfClass {
            mine = List.copyOf(mine);
            theirs = List.copyOf(theirs);
        }

        /** What my agency wrote, which alone it can share. */
        public List<ParcelLine> own() {
            return mine.stream().filter(ParcelLine::own).toList();
        }
    }

    /** Whether everything that is ticked may cross. */
    public boolean permitted() {
        return classes.stream().noneMatch(c -> c.missing().isPresent());
    }

    /** How many entries the receiver would see. */
    public int count() {
        return classes.stream().mapToInt(c -> c.theirs().size()).sum();
    }
}
