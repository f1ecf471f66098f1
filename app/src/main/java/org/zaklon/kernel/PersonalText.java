package org.zaklon.kernel;

import java.util.Objects;

/** Text about a person. It prints as a mask, so that no log, error or debugger line can betray it by accident. */
public final class PersonalText {
    private final String value;

    public PersonalText(String value) {
        this.value = Objects.requireNonNull(value);
    }

    /** The text itself; call it only where it is rendered to a permitted reader or sealed. */
    public String reveal() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PersonalText that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "•••";
    }
}
