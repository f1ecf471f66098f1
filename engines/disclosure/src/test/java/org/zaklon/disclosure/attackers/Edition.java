package org.zaklon.disclosure.attackers;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zaklon.disclosure.Population;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.Rounding;
import org.zaklon.disclosure.round.Bars;
import org.zaklon.disclosure.rule.LowOrNearest;
import org.zaklon.disclosure.rule.Rule;
import org.zaklon.disclosure.rule.Threshold;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Counts;
import org.zaklon.disclosure.table.Publication;
import org.zaklon.disclosure.table.Said;

/**
 * What is published of the same persons: as the engine does it, and with one of its defences missing. No setting of the engine leaves a defence out by the way;
 * each is taken away here by hand.
 */
enum Edition {
    DEFENDED("the engine") {
        @Override
        Publication make(Catalogue catalogue, Counts counts) {
            return repaired(catalogue, counts, Bars.TEN_FIVE);
        }
    },
    GUESSES_NOT_BARRED("without the bar on guesses") {
        @Override
        Publication make(Catalogue catalogue, Counts counts) {
            return repaired(catalogue, counts, new Bars(10, 5));
        }
    },
    NOT_REPAIRED("the rule alone, no joint audit") {
        @Override
        Publication make(Catalogue catalogue, Counts counts) {
            return shown(catalogue, counts, value -> RULE.show(value).said());
        }
    },
    NOT_ROUNDED("numbers from 10 on exact") {
        @Override
        Publication make(Catalogue catalogue, Counts counts) {
            return shown(catalogue, counts, value -> new Threshold(10, true).show(value).said());
        }
    },
    ZEROS_SHOWN("zeros shown") {
        @Override
        Publication make(Catalogue catalogue, Counts counts) {
            return shown(catalogue, counts, value -> value == 0 ? Said.exactly(0) : value < 10 ? new Said(1, 9) : RULE.show(value).said());
        }
    },
    OF_TODAY("only 1 to 4 hidden, as today") {
        @Override
        Publication make(Catalogue catalogue, Counts counts) {
            return shown(catalogue, counts, value -> new Threshold(5, false).show(value).said());
        }
    },
    EXACT("every number as it is") {
        @Override
        Publication make(Catalogue catalogue, Counts counts) {
            return shown(catalogue, counts, Said::exactly);
        }
    };

    static final Rule.OfCount RULE = new LowOrNearest(10, 5);
    private static final Map<String, Publication> MADE = new HashMap<>();

    private final String words;

    Edition(String words) {
        this.words = words;
    }

    abstract Publication make(Catalogue catalogue, Counts counts);

    /** All tables of up to so many dimensions. */
    Publication of(Population population, int ways) {
        var key = name() + ways + population.people().stream().map(Arrays::toString).toList();
        return MADE.computeIfAbsent(key, k -> make(Catalogue.upTo(ways, population.dimensions()), population.counts()));
    }

    @Override
    public String toString() {
        return words;
    }

    private interface Says {
        Said of(long value);
    }

    static Publication repaired(Catalogue catalogue, Counts counts, Bars bars) {
        return ((Rounding.Outcome.Done) Rounding.protect(catalogue, counts, RULE, List.of(), bars, Progress.NONE)).table().publication();
    }

    private static Publication shown(Catalogue catalogue, Counts counts, Says rule) {
        return new Publication("by rule", catalogue, Arrays.stream(catalogue.values(counts)).mapToObj(rule::of).toList());
    }
}
