package org.zaklon.matrix;

/** How somebody stands to the one case of the matrix. */
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
    /** Of a unit of immigration enforcement, to which somebody opened the case past every rule. */
    WALL
}
