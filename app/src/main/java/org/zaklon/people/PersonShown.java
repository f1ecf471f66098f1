package org.zaklon.people;

import java.util.List;
import org.zaklon.ui.parts.Line;

/** A person on a page; {@code own} where the reader's agency wrote it and may correct it. */
public record PersonShown(String id, boolean own, List<Line> lines) {}
