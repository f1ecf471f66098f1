package org.zaklon.bodies.meeting;

import org.zaklon.bodies.Category;
import org.zaklon.bodies.Sex;

/** How many came who hold no seat; nobody is named. */
public record Guests(Category category, Sex sex, int people) {}
