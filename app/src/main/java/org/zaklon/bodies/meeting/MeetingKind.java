package org.zaklon.bodies.meeting;

/** What a meeting is for. */
public enum MeetingKind { ORDINARY, EXTRAORDINARY, CASE, WOMEN_ONLY }
