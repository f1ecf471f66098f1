package org.zaklon.kernel;

import java.util.function.Function;

/** What a use case answers: it is done, or it is refused with a reason. Exceptions are for bugs and broken infrastructure. */
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {}

    record Refused<T>(Reason reason) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(Reason reason) {
        return new Refused<>(reason);
    }

    static <T> Outcome<T> refused(String code, String... args) {
        return new Refused<>(Reason.of(code, args));
    }

    /** Goes on only where this is done; a refusal passes through unchanged. */
    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        return switch (this) {
            case Done<T>(var value) -> next.apply(value);
            case Refused<T>(var reason) -> refused(reason);
        };
    }

    default boolean isDone() {
        return this instanceof Done;
    }
}
