package org.zaklon.referrals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zaklon.kernel.PersonalText;

/**
 * A referral as one reader sees it.
 *
 * @param history oldest first
 * @param texts what the two sides wrote, by submission, as far as the reader may open it
 */
public record Opened(Referral referral, List<Happened> history, Map<UUID, PersonalText> texts) {
    public Opened {
        history = List.copyOf(history);
        texts = Map.copyOf(texts);
    }
}
