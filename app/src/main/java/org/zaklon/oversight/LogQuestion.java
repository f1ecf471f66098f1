package org.zaklon.oversight;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.zaklon.audit.Entry;
import org.zaklon.audit.Log;

/**
 * Which lines of the log are asked for; empty or null where it does not matter.
 *
 * @param from first day
 * @param to last day
 * @param agency whose acts
 */
record LogQuestion(String pseudonym, LocalDate from, LocalDate to, String act, String agency, Entry.Result result, ZoneId zone) {

    Log.Filter filter(String ofAgency, UUID caseId) {
        return new Log.Filter(ofAgency, caseId, from == null ? null : from.atStartOfDay(zone).toInstant(),
                to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant(), act.isEmpty() ? null : act,
                agency.isEmpty() ? null : agency, result);
    }

    /** What was asked, for the line that this reading leaves. */
    Entry in(Entry entry) {
        var noted = entry;
        if (!pseudonym.isEmpty()) {
            noted = noted.about(pseudonym);
        }
        if (from != null) {
            noted = noted.with("from", from.toString());
        }
        if (to != null) {
            noted = noted.with("to", to.toString());
        }
        return agency.isEmpty() ? noted : noted.with("agency", agency);
    }
}
