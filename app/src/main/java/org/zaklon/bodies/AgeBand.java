package org.zaklon.bodies;

/** Age in whole years when the seat was taken, as a band from its lower end; nobody's date of birth is asked. */
public enum AgeBand { UNDER_18, FROM_18, FROM_30, FROM_45, FROM_60, UNKNOWN }
