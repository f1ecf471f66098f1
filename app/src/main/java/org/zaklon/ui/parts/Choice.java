package org.zaklon.ui.parts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something to choose.
 *
 * @param hint may be null
 * @param group the heading it stands under in a long list; may be null
 */
public record Choice(String value, String label, String hint, String group) {
    public static Choice of(String value, String label) {
        return new Choice(value, label, null, null);
    }

    /** By heading, in the order of first appearance; the empty heading holds what stands under none. */
    public static Map<String, List<Choice>> grouped(List<Choice> choices) {
        var groups = new LinkedHashMap<String, List<Choice>>();
        for (var choice : choices) {
            groups.computeIfAbsent(choice.group() == null ? "" : choice.group(), g -> new ArrayList<>()).add(choice);
        }
        return groups;
    }
}
