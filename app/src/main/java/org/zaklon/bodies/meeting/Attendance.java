package org.zaklon.bodies.meeting;

import org.zaklon.bodies.HolderId;
import org.zaklon.kernel.SeatId;

/** Somebody who was invited to a meeting, from which seat, and whether she came. */
public record Attendance(HolderId holder, SeatId seat, Presence presence) {}
