package org.zaklon.agreements;

import java.time.LocalDate;

/** What sort of instrument it is. Its name is part of the signed text, so that none is ever renamed. */
public enum AgreementKind {
    /** Memorandum of understanding. */
    MOU,
    /** Data sharing protocol. */
    DSP,
    /** Protocol on procedure among several agencies. */
    PROTOCOL,
    /** An order of a court that names who gives what to whom. */
    COURT_ORDER,
    /** Agreement between authorities of two states. */
    INTERSTATE,
    /** Joint investigation team: prosecutors and police, for one purpose and a fixed time (Eurojust: twelve to twenty-four months). */
    JIT,
    /** Instruction that several authorities issue together. */
    JOINT_INSTRUCTION;

    private static final int YEARS = 3;
    private static final int YEARS_OF_A_TEAM = 2;

    /** The day after which nothing of this kind that begins on a day may still hold: nothing is agreed for ever. */
    public LocalDate longest(LocalDate since) {
        return since.plusYears(this == JIT ? YEARS_OF_A_TEAM : YEARS);
    }
}
