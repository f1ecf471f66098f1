package org.zaklon.published;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One frozen state of a dataset. Its address never changes and what stands under it never changes.
 *
 * @param dataset a short name, such as {@code identifications}
 * @param number counted from 1; the highest is the current one
 * @param vintage counted from 1; higher where it corrects an edition of the same cutoff
 * @param cutoff the last day that is counted
 * @param digest SHA-256 of its objects, in the order of their names, in hexadecimal
 * @param tables the names of its tables
 * @param synthetic whether it has a synthetic object for free questions
 */
public record Edition(String dataset, int number, int vintage, Kind kind, LocalDate cutoff, Instant publishedAt, About about, String digest,
        List<String> tables, boolean synthetic) {
    /** Free questions are answered only where so many records are pooled: a small country's year is served from its frozen tables alone. */
    public static final int LEAST_POOLED = 1_000;
}
