package org.zaklon.bodies.minutes;

import java.util.HexFormat;
import java.util.Optional;
import org.zaklon.bodies.meeting.MeetingId;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.SeatId;

/**
 * An item of an agenda as one reader sees it: number, owner and hash are the same for every seat of the body.
 *
 * @param owner the agency whose information it is; whoever wants to know more asks there
 * @param hash SHA-256 of the content and a random salt, in the minutes of every reader
 * @param content empty where the reader's seats are not among those it is meant for
 */
public record Item(ItemId id, BodyId body, MeetingId meeting, int number, AgencyCode owner, SeatId leadSeat, boolean restricted, byte[] hash,
        Optional<Content> content) {

    public boolean masked() {
        return content.isEmpty();
    }

    public String hashText() {
        return HexFormat.of().formatHex(hash);
    }
}
