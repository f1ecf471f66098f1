package org.zaklon.incidents.desk;

/** What was typed into the forms of a report, to be shown again where something is to be mended. Prints nothing of it. */
public record Typed(String kind, String text, String state, String outcome, String value, String reason, String to) {
    static final Typed NOTHING = new Typed("", "", "", "", "", "", "");

    @Override
    public String toString() {
        return "Typed";
    }
}
