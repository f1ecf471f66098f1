package org.zaklon.people;

/** A person whom a search found, in words. */
public record PersonFound(String id, String name, String born, String sex, Match.How how) {}
