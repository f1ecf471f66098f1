package org.zaklon.bodies.meeting;

import org.springframework.stereotype.Component;

/** Moves a held meeting on, for the room of its minutes, which decides when. */
@Component
public class MoveMinutes {
    private final MeetingStore store;

    MoveMinutes(MeetingStore store) {
        this.store = store;
    }

    /** @return whether it was still where it was; otherwise somebody else was faster */
    public boolean to(Meeting meeting, MeetingState state) {
        return store.move(meeting, state, null, "");
    }
}
