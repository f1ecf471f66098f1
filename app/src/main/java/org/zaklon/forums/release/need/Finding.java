package org.zaklon.forums.release.need;

/** What an assessment of a domain found. None is an answer; it differs from not having asked (law 14). */
public enum Finding { NEEDS, NONE, NOT_POSSIBLE }
