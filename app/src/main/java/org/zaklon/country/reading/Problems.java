package org.zaklon.country.reading;

import java.util.ArrayList;
import java.util.List;

/** Collects mistakes, so that whoever writes a profile sees all of them at once. */
final class Problems {
    private final List<String> mistakes = new ArrayList<>();

    void at(String file, long line, String text) {
        mistakes.add("%s line %d: %s".formatted(file, line, text));
    }

    void missing(String file) {
        mistakes.add(file + ": the file is missing");
    }

    int count() {
        return mistakes.size();
    }

    void throwIfAny() {
        if (!mistakes.isEmpty()) {
            throw new InvalidProfile(mistakes);
        }
    }
}
