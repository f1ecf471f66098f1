package org.zaklon.migration.terms;

/** What one unit of a number is. They differ: one person may stand behind several records and events. */
public enum CountUnit { PERSONS, EVENTS, RECORDS }
