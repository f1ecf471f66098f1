package org.zaklon.portal.outputs;

/** A line of a form in words. */
public record OutputShown(String code, String label, String shown, String note) {}
