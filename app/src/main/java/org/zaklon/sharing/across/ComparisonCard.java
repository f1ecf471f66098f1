package org.zaklon.sharing.across;

import java.util.List;
import org.zaklon.ui.parts.Line;
import org.zaklon.ui.parts.Tag;

/** A comparison in a list, in words, with what the reader may do. */
public record ComparisonCard(String id, String title, Tag state, List<Line> lines, boolean mayApprove, boolean mayEnd) {}
