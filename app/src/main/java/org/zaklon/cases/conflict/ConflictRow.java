package org.zaklon.cases.conflict;

import org.zaklon.cases.conflict.ReadConflicts.Standing;
import org.zaklon.country.Country;
import org.zaklon.ui.Words;

/**
 * One conflict in the reader's words.
 *
 * @param id null where this reader may not lift it
 */
public record ConflictRow(String id, String caseId, String pseudonym, String who, String ground, String since, String by) {

    static ConflictRow of(Standing standing, Country country, Words t) {
        var block = standing.block();
        var who = block.unit() != null
                ? country.findUnit(block.unit()).map(u -> t.say(u.name())).orElse(block.unit().value())
                : standing.who().map(c -> c.name()).orElse(t.get("cases.conflict.gone"));
        var ground = "cases.conflict.ground." + block.reason();
        return new ConflictRow(standing.liftable() ? block.id().toString() : null, block.caseId().value().toString(),
                standing.pseudonym(), who, t.has(ground) ? t.get(ground) : block.reason(), t.date(block.since()),
                block.byRole() == null ? "" : t.of("ui.role", block.byRole()));
    }
}
