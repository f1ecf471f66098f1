package org.zaklon.ui;

import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.zaklon.access.Actor;

/**
 * A line of the main navigation, contributed by the module that owns the page as a bean.
 *
 * @param key message key of the label, neutral as a title is (law 12)
 * @param path where it leads, such as {@code /cases}
 * @param order small numbers first; leave gaps
 * @param seenBy who sees the line. It only saves a useless click: what a page shows is decided by {@code access}
 * @param waiting how many things are new there; asked each time the line is shown
 */
public record NavigationEntry(String key, String path, int order, Predicate<Actor> seenBy, ToIntFunction<Actor> waiting) {

    public NavigationEntry(String key, String path, int order, Predicate<Actor> seenBy) {
        this(key, path, order, seenBy, actor -> 0);
    }
}
