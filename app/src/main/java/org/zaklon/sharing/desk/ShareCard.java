package org.zaklon.sharing.desk;

import java.time.Instant;
import java.util.List;
import org.zaklon.kernel.DataClass;
import org.zaklon.sharing.Share;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Tag;
import org.zaklon.ui.parts.Tone;

/**
 * A share as a card: who reads what, until when, and by which basis each class crossed.
 *
 * @param back what the receiver shows of its own, in words; empty where nothing
 * @param ended when and why it ended, in words; null while it is open
 * @param mayEnd whether a button to end it stands below
 */
public record ShareCard(String id, String sentence, Tag state, List<Crossed> parts, String back, String since, String ended,
        boolean mayEnd) {
    public ShareCard {
        parts = List.copyOf(parts);
    }

    /** One class with its basis in words. */
    public record Crossed(DataClass dataClass, String basis, boolean open) {}

    static ShareCard of(Share share, Instant now, SharingWords words, boolean mayEnd) {
        var t = words.t();
        var open = share.endedAt() == null;
        return new ShareCard(share.id().value().toString(), t.get("sharing.share.sentence", words.unit(share.from()),
                words.unit(share.to()), words.lastDay(share.until()), words.purpose(share.purpose())), state(share, now, t),
                share.parts().stream().map(p -> new Crossed(p.dataClass(), words.basis(p), p.endedAt() == null)).toList(),
                words.classes(share.flowsBack()), t.moment(share.sharedAt()),
                open ? null : t.get("sharing.share.ended", t.moment(share.endedAt()), why(share.endedWhy(), t)), mayEnd && open);
    }

    private static String why(String code, Words t) {
        return t.has("sharing.why." + code) ? t.inside(t.get("sharing.why." + code)) : code;
    }

    private static Tag state(Share share, Instant now, Words t) {
        return share.live(now) ? new Tag(t.get("sharing.share.state.LIVE"), Tone.MOSS)
                : share.endedAt() != null ? new Tag(t.get("sharing.share.state.ENDED"), Tone.PLUM)
                : new Tag(t.get("sharing.share.state.STOPPED"), Tone.SAND);
    }
}
