package org.zaklon.cases;

import java.util.List;
import org.zaklon.ui.parts.Tone;

/**
 * A line of the task list of a case.
 *
 * @param titleKey message key
 * @param href where it is done; null where it cannot be started
 * @param hintKey message key of a second line; null where there is none
 * @param hintArgs arguments of the hint: texts, dates and instants; never personal data
 * @param statusKey message key of the short word at the end of the line; null where it may be done at any time
 * @param tone null where there is no word
 */
public record TaskLine(String titleKey, String href, String hintKey, List<Object> hintArgs, String statusKey, Tone tone) {
    public TaskLine {
        hintArgs = List.copyOf(hintArgs);
    }

    /** What may be done at any time. */
    public static TaskLine of(String titleKey, String href) {
        return new TaskLine(titleKey, href, null, List.of(), null, null);
    }

    public static TaskLine of(String titleKey, String href, String statusKey, Tone tone) {
        return new TaskLine(titleKey, href, null, List.of(), statusKey, tone);
    }

    public TaskLine hint(String key, Object... args) {
        return new TaskLine(titleKey, href, key, List.of(args), statusKey, tone);
    }
}
