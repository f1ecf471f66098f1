package org.zaklon.forums.community.mediation;

import java.time.LocalDate;
import java.util.List;
import org.zaklon.bodies.HolderId;
import org.zaklon.kernel.PersonalText;

/**
 * What is said when a mediation begins.
 *
 * @param mediators who of the forum leads it, at least two
 * @param alikeReason why not both women and men lead it; null where both do
 * @param voluntary whether every side said yes, each asked alone, and knows that it may stop
 * @param exception why it begins although not every mediator holds a certificate; null where each does
 */
public record Offered(Mediation.Kind kind, List<HolderId> mediators, PersonalText alikeReason, boolean voluntary, PersonalText exception,
        LocalDate on) {
    public Offered {
        mediators = mediators.stream().distinct().toList();
    }
}
