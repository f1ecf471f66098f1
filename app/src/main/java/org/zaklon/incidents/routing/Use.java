package org.zaklon.incidents.routing;

/** For what a recipient may use a report; a reporter agrees to each. */
public enum Use { OVERSIGHT, PROSECUTION, HELP }
