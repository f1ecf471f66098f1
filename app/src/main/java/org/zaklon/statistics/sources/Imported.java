package org.zaklon.statistics.sources;

/**
 * What an import came to.
 *
 * @param fresh whether a vintage was added; not so where the same file was imported before
 */
public record Imported(Vintage vintage, boolean fresh) {}
