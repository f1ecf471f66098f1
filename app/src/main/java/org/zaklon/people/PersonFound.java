package org.zaklon.people;

import java.util.List;

/** A person whom a search found, in words; the reasons field by field. */
public record PersonFound(String id, String name, String born, String sex, List<String> reasons) {}
