package org.zaklon.coordination;

import java.util.List;
import org.zaklon.ui.parts.Tag;

/**
 * A line of the board in the reader's words.
 *
 * @param unit whom one would ask
 * @param what the deadline, the help asked for or the reason
 * @param clock how long, in words
 * @param machine the time that the clock is about, ISO 8601
 * @param tags child, escalation
 */
public record BoardLine(String pseudonym, String unit, String area, String what, String clock, String machine, String day,
        List<Tag> tags) {}
