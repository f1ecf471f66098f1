package org.zaklon.bodies.pages;

import java.util.List;

/**
 * An item in the minutes of one reader. Number, owner and hash are in everybody's; the rest is empty where it is masked.
 *
 * @param readers the seats that read it, in words; null where all do
 * @param same whether the hash was found to be that of what is shown
 */
public record ItemView(String id, int number, String owner, String lead, String hash, boolean masked, String title, String dataClass, String readers,
        String said, List<Decision> decisions, List<Todo> actions, List<Change> amendments, List<String> corrections, boolean writable, boolean same) {

    /** A decision, in words. */
    public record Decision(String how, String text, String reason, String dissent) {}

    /** An action that was agreed on the item, in words. */
    public record Todo(String id, String what, String accountable, String due, String state) {}

    /**
     * A wish to change the minutes, in words.
     *
     * @param answerable whether the reader may answer it
     */
    public record Change(String id, String seat, String text, String state, String answer, boolean answerable) {}
}
