package org.zaklon.referrals.pages;

import java.util.List;
import org.zaklon.kernel.DataClass;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.Line;

/**
 * The share preview in the reader's words.
 *
 * @param choices the classes, each with the basis that allows it or what is missing
 * @param ticked the codes of the chosen classes
 * @param mine what I see, by class
 * @param theirs exactly what the receiver will see, by class
 * @param lacking for each chosen class without a basis, what is missing
 * @param broken a rule that stands in the way, whatever is chosen; null where there is none
 */
public record SharePreview(
        String to, List<Choice> choices, List<String> ticked, List<OfClass> mine, List<OfClass> theirs, List<Line> lacking,
        String broken, boolean canBeSent) {

    /** What is written in one class, newest first. */
    public record OfClass(DataClass dataClass, List<Written> entries) {
        public OfClass {
            entries = List.copyOf(entries);
        }
    }

    /** One form that somebody filled. */
    public record Written(String title, String when, List<Line> lines) {
        public Written {
            lines = List.copyOf(lines);
        }
    }

    public SharePreview {
        choices = List.copyOf(choices);
        ticked = List.copyOf(ticked);
        mine = List.copyOf(mine);
        theirs = List.copyOf(theirs);
        lacking = List.copyOf(lacking);
    }
}
