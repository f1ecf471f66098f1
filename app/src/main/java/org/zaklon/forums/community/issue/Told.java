package org.zaklon.forums.community.issue;

/** Whether the raiser was told of a step. */
public enum Told { YES, NO, NOT_REACHABLE,
    /** A message could be seen by somebody from whom the raiser is to be protected. */
    NOT_SAFE }
