package org.zaklon.incidents.desk;

import java.util.List;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.Line;
import org.zaklon.ui.parts.Step;
import org.zaklon.ui.parts.Tag;

/**
 * A report as its recipient reads it.
 *
 * @param clock what is due until when
 * @param story the reporter's own words; empty where there are none
 * @param living whether anything can still be done about it
 * @param moves states to choose, of those that may follow; empty where none is said by hand
 * @param passes to whom the reporter lets it be passed on
 */
public record IncidentView(String path, String reference, Tag state, Tag verification, String reason, String clock, List<Line> lines, String story,
        List<Line> sent, List<Step> said, boolean living, boolean acknowledge, List<Choice> kinds, List<Choice> moves, List<Choice> outcomes,
        List<Choice> values, List<Choice> passes) {}
