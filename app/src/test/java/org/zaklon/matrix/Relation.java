package org.zaklon.matrix;

import java.util.EnumSet;
import java.util.Set;

/** How somebody stands to the one case of the matrix, or to its one standing body. */
enum Relation {
    /** Of the managing unit, and assigned. */
    ASSIGNED,
    /** Of the managing unit, not assigned. */
    UNIT,
    /** Of another unit of the managing agency. */
    AGENCY,
    /** Of the coordination team of the case's area. */
    AREA,
    /** Of another agency, to whose unit a live share opens some classes. */
    SHARED,
    /** Of another agency, to whose unit a share opened some classes until it ran out. */
    EXPIRED,
    /** Of another agency that has nothing to do with it. */
    STRANGER,
    /** Assigned, and kept away by a conflict of interest. */
    BLOCKED,
    /** Holds a seat in the standing body. */
    SEATED,
    /** Holds the secretary's seat of the standing body. */
    KEEPER,
    /** Of a unit of immigration enforcement, to which somebody opened the case and gave a seat past every rule. */
    WALL;

    /** Those that mean something to a case. */
    static Set<Relation> toCase() {
        return EnumSet.complementOf(EnumSet.of(SEATED, KEEPER));
    }

    static Set<Relation> toBody() {
        return EnumSet.of(SEATED, KEEPER, STRANGER, WALL);
    }
}
