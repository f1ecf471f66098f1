package org.zaklon.people.contact;

/** A contact on a page, in words; {@code own} where the reader's agency wrote it. */
public record ContactShown(String id, Contact.Kind kind, String text, String by, boolean own) {}
