package org.zaklon.migration.pages;

/** A bulletin in a list. @param open where it is published; null where it is not */
public record BulletinRow(String month, String number, String state, String prepared, String digest, String href, String open) {}
