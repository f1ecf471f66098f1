package org.zaklon.ui.forms;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Where files are taken: a bean of this type for each place. Everywhere else an upload is refused before a byte of it is written.
 *
 * @param path what the whole address looks like
 * @param mostBytes of the whole request
 * @param tooLarge where somebody is sent whose file is larger, from the address it was sent to
 */
public record UploadPlace(Pattern path, long mostBytes, UnaryOperator<String> tooLarge) {

    boolean is(String address) {
        return path.matcher(address).matches();
    }
}
