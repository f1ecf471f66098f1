package org.zaklon.referrals;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.UnitCode;
import org.zaklon.sharing.Ask;

/**
 * What a sender wants to refer.
 *
 * @param services codes of kinds of service
 * @param classes what the receiver shall see; at least one
 * @param language a code of the list {@code languages}, in which the person can be helped; null where it was not said
 * @param note for the receiver; empty where there is none
 * @param follows the declined referral that this one tries again elsewhere; may be null
 */
public record Order(
        CaseId caseId, UnitCode to, Set<String> services, String urgency, Purpose purpose, Set<DataClass> classes,
        String language, PersonalText note, ReferralId follows) {

    /** The occasion of the share, as the log and the register of shares know it. */
    public static final String GROUND = "REFERRAL";

    public Order {
        Objects.requireNonNull(caseId);
        Objects.requireNonNull(to);
        Objects.requireNonNull(purpose);
        Objects.requireNonNull(note);
        services = Collections.unmodifiableSet(new LinkedHashSet<>(services));
        classes = Set.copyOf(classes);
    }

    /** What has to be permitted for it. */
    public Ask ask() {
        return new Ask(to, purpose, classes, GROUND);
    }
}
