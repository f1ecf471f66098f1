package org.zaklon.country.reading;

import java.util.List;
import org.zaklon.country.Language;

/**
 * One reading of a profile: where its files are, what was wrong so far, and in which languages its texts must be written.
 *
 * @param authored the languages that have texts of their own
 */
record Reading(ProfileFiles files, Problems problems, List<Language> authored) {
    Reading {
        authored = List.copyOf(authored);
    }

    List<String> labelColumns(String prefix) {
        return authored.stream().map(l -> prefix + l.column()).toList();
    }
}
