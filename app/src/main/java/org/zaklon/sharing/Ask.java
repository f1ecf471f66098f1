package org.zaklon.sharing;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.UnitCode;

/**
 * What somebody wants to share.
 *
 * @param classes at least one
 * @param ground the occasion as a code such as {@code REFERRAL}: capital letters, digits and underscores, so that nothing
 *     personal can slip in
 */
public record Ask(UnitCode to, Purpose purpose, Set<DataClass> classes, String ground) {
    public Ask {
        Objects.requireNonNull(to);
        Objects.requireNonNull(purpose);
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("a share opens at least one class");
        }
        classes = Set.copyOf(EnumSet.copyOf(classes));
        if (!ground.matches("[A-Z][A-Z0-9_]{1,39}")) {
            throw new IllegalArgumentException("the ground of a share is a code");
        }
    }
}
