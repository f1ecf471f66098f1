package org.zaklon.people.same;

import java.util.List;

/** Another record in a list, in words. */
public record OtherShown(String id, String name, String born, List<String> reasons) {}
