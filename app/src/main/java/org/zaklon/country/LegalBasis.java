package org.zaklon.country;

/**
 * An article that allows or commands something.
 *
 * @param gazette where it was published, or empty
 * @param source where the text was seen
 */
public record LegalBasis(
        String id, Localised instrument, String article, Localised text, String gazette, Confidence confidence, String source) {}
