package org.zaklon.forums.release.judgement;

import java.util.Objects;
import java.util.UUID;
import org.zaklon.kernel.Id;

/** The identity of one summary. */
public record JudgementId(UUID value) implements Id {
    public JudgementId {
        Objects.requireNonNull(value);
    }

    public static JudgementId fresh() {
        return new JudgementId(UUID.randomUUID());
    }
}
