package org.zaklon.agreements;

/** What sort of instrument it is. */
public enum AgreementKind {
    /** Memorandum of understanding. */
    MOU,
    /** Data sharing protocol. */
    DSP,
    /** Protocol on procedure among several agencies. */
    PROTOCOL,
    /** An order of a court that names who gives what to whom. */
    COURT_ORDER
}
