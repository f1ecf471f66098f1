package org.zaklon.audit;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Id;
import org.zaklon.kernel.Purpose;

/**
 * One line of the log. It holds identities and codes, never content: no name, no text, no number about a person.
 *
 * @param account who acted; null for the platform itself and for somebody not signed in
 * @param subject the identity of what was acted on within the case (a referral, a consent, ...); may be null
 * @param caseId the case; the database adds the agency that manages it, so that its data protection officer finds the line
 * @param detail coded facts (data classes, receiving unit, clause); keys and values are codes
 */
public record Entry(
        UUID account, String agency, String unit, String role, String act, Result result, String reason,
        UUID caseId, String subject, String purpose, Map<String, String> detail) {

    /** What became of the act. */
    public enum Result { DONE, READ, REFUSED }

    public Entry {
        detail = new TreeMap<>(detail);
    }

    public static Entry of(UUID account, String agency, String unit, String role, String act) {
        return new Entry(account, agency, unit, role, act, Result.DONE, null, null, null, null, Map.of());
    }

    public static Entry bySystem(String act) {
        return of(null, null, null, "SYSTEM", act);
    }

    public Entry read() {
        return new Entry(account, agency, unit, role, act, Result.READ, reason, caseId, subject, purpose, detail);
    }

    /** @param rule the rule that refused, a code */
    public Entry refused(String rule) {
        return new Entry(account, agency, unit, role, act, Result.REFUSED, rule, caseId, subject, purpose, detail);
    }

    public Entry on(CaseId id) {
        return new Entry(account, agency, unit, role, act, result, reason, id == null ? null : id.value(),
                subject, purpose, detail);
    }

    public Entry about(Id what) {
        return about(what.value().toString());
    }

    public Entry about(String code) {
        return new Entry(account, agency, unit, role, act, result, reason, caseId, code, purpose, detail);
    }

    public Entry purposed(Purpose why) {
        return new Entry(account, agency, unit, role, act, result, reason, caseId, subject, why.name(), detail);
    }

    public Entry with(String key, String code) {
        var more = new TreeMap<>(detail);
        more.put(key, code);
        return new Entry(account, agency, unit, role, act, result, reason, caseId, subject, purpose, more);
    }
}
