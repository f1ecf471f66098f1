package org.zaklon.incidents;

/** How the reporter knows of it. */
public enum Teller { VICTIM, WITNESS, TOLD_BY_OTHERS }
