package org.zaklon.forums.community.issue;

import java.util.List;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.SeatId;

/** Which seats of a forum may read an issue; who sits is known to the room below. */
public interface Seats {

    /** The seats that an issue of this kind is open to; empty for all of them. Never empty but for an open one. */
    List<SeatId> audience(BodyId body, Sensitivity sensitivity);
}
