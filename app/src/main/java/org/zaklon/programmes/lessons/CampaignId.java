package org.zaklon.programmes.lessons;

import java.util.Objects;
import java.util.UUID;
import org.zaklon.kernel.Id;

/** The identity of a campaign. */
public record CampaignId(UUID value) implements Id {
    public CampaignId {
        Objects.requireNonNull(value);
    }

    public static CampaignId fresh() {
        return new CampaignId(UUID.randomUUID());
    }
}
