package org.zaklon.cases.desk;

import java.util.List;
import org.zaklon.cases.clock.ClockLine;
import org.zaklon.kernel.DataClass;
import org.zaklon.ui.parts.Line;
import org.zaklon.ui.parts.Step;
import org.zaklon.ui.parts.Tag;
import org.zaklon.ui.parts.Task;

/**
 * One case in the reader's words.
 *
 * @param facts area, units and days, as lines
 * @param content whether the reader works on the case; otherwise only the row of the queue is shown
 */
public record CaseSheet(
        String id, String pseudonym, Tag age, Tag state, List<Line> facts, List<ClockLine> clocks, List<Tasks> tasks,
        List<OfClass> entries, List<Step> timeline, boolean content) {

    /** A group of tasks. */
    public record Tasks(String title, List<Task> tasks) {}

    /** The entries of one class. */
    public record OfClass(DataClass dataClass, List<Written> written) {}

    /** What one unit wrote at one time. */
    public record Written(String form, String by, List<Line> lines) {}
}
