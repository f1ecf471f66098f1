package org.zaklon.ui.forms;

import java.util.List;

/**
 * What is wrong with the answer to one field.
 *
 * @param key message key of what to do about it
 * @param args never what was typed
 */
public record FieldError(String field, String key, List<Object> args) {
    public FieldError {
        args = List.copyOf(args);
    }

    public static FieldError of(String field, String key, Object... args) {
        return new FieldError(field, key, List.of(args));
    }
}
