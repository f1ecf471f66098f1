package org.zaklon.migration.figure;

/** How a figure comes from the files. There is no mean of sources: two numbers for one fact are explained, not mixed. */
public enum Method {
    /** The numbers of one source, as they stand. */
    ONE_SOURCE,
    /** The numbers of several sources that count different things, added. */
    SUM_OF_SOURCES
}
