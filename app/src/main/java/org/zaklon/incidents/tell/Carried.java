package org.zaklon.incidents.tell;

/** A field that the next page carries along unseen. */
public record Carried(String name, String value) {
    @Override
    public String toString() {
        return "Carried " + name;
    }
}
