package org.zaklon.statistics.sources.mapping;

/** What a column is. */
public enum Role {
    /** A category of a closed or open list. */
    CATEGORY,
    /** Yes, or nothing known: 1 and empty, in some files 0 and TRUE. */
    FLAG,
    /** Several categories in one field, with a semicolon between them. */
    MULTI,
    /** A calendar year. */
    YEAR,
    /** A country, as ISO 3166 alpha-2 or alpha-3; kept as alpha-3. */
    COUNTRY,
    /** A printed figure: a whole number, perhaps with thousands commas, or a bound such as {@code <5}, or a range such as {@code 10-14}. */
    FIGURE,
    /** Read and not kept. */
    IGNORE
}
