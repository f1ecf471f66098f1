package org.zaklon.ui.forms;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/** The smallest reading of what was sent with a form, the same for every room: words as typed, without the blanks around them. */
public final class Parameters {
    private Parameters() {}

    /** What was typed into a field; empty where nothing was, or the field was not sent. */
    public static String one(MultiValueMap<String, String> all, String name) {
        return Optional.ofNullable(all.getFirst(name)).orElse("").strip();
    }

    /** Everything that was chosen in a field. */
    public static List<String> many(MultiValueMap<String, String> all, String name) {
        return all.getOrDefault(name, List.of());
    }

    /** The constant of this name; empty where somebody sent another word. */
    public static <E extends Enum<E>> Optional<E> find(E[] values, String name) {
        return Arrays.stream(values).filter(v -> v.name().equals(name)).findFirst();
    }
}
