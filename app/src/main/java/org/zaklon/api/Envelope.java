package org.zaklon.api;

import java.util.List;
import java.util.function.Function;
import org.zaklon.kernel.Paged;

/**
 * One page of a list.
 *
 * @param page from 1
 * @param more whether a further page exists; there is no total, because counting can betray
 */
public record Envelope<T>(List<T> items, int page, boolean more) {
    public Envelope {
        items = List.copyOf(items);
    }

    public static <S, T> Envelope<T> of(Paged<S> paged, Function<? super S, ? extends T> each) {
        return new Envelope<>(paged.items().stream().<T>map(each).toList(), paged.number(), paged.more());
    }
}
