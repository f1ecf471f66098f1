package org.zaklon.migration.pages;

/** One cause in the form of an explanation, with what was typed. @param error null where there is none */
public record PartRow(String cause, String label, String hint, String amount, String text, String error) {}
