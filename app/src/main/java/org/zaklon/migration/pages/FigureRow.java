package org.zaklon.migration.pages;

/**
 * An agreed figure, or a proposal of one.
 *
 * @param decide where the reader decides about it; null where there is nothing to decide
 * @param state in words
 */
public record FigureRow(String dataset, String total, String method, String from, String words, String vintage, String state, String decide) {}
