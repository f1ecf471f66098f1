package org.zaklon.ui.parts;

import org.zaklon.kernel.DataClass;

/**
 * A line of a summary list.
 *
 * @param dataClass which class the value belongs to, shown in words; null where that says nothing
 * @param change where the value can be changed; null where it cannot
 */
public record Line(String label, String value, DataClass dataClass, String change) {

    public static Line of(String label, String value) {
        return new Line(label, value, null, null);
    }

    public static Line of(String label, String value, DataClass dataClass) {
        return new Line(label, value, dataClass, null);
    }
}
