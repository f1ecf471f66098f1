package org.zaklon.incidents.routing;

/** Who is said to have done it. */
public enum Perpetrator { STATE, PRIVATE, UNKNOWN }
