package org.zaklon.forums.release.figures;

import java.util.List;

/** An area and what was missing there, domain by domain; an empty cell where nothing was. */
public record GapRow(String area, List<String> cells) {}
