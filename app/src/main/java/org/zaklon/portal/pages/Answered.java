package org.zaklon.portal.pages;

/**
 * A question with the table that answers it.
 *
 * @param code of the question, lower case; also the anchor on the page
 * @param sheet null where nothing is published that answers it
 */
public record Answered(String code, String question, Sheet sheet) {}
