package org.zaklon.incidents.reply;

import java.util.List;
import org.zaklon.incidents.Line;
import org.zaklon.incidents.Report;
import org.zaklon.incidents.Said;
import org.zaklon.incidents.Wished;
import org.zaklon.kernel.PersonalText;

/**
 * A report as its reporter sees it: everything.
 *
 * @param words null where there are none
 */
record Seen(Report report, PersonalText words, List<Line> lines, List<Said> said, List<Wished> wishes) {}
