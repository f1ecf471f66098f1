package org.zaklon.referrals;

import java.util.Objects;
import java.util.UUID;
import org.zaklon.kernel.Id;

/** The unguessable identity of a referral. */
public record ReferralId(UUID value) implements Id {
    public ReferralId {
        Objects.requireNonNull(value);
    }

    public static ReferralId fresh() {
        return new ReferralId(UUID.randomUUID());
    }
}
