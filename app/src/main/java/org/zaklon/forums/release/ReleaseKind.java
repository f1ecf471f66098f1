package org.zaklon.forums.release;

/** Why the day of release is expected. */
public enum ReleaseKind { END_OF_SENTENCE, CONDITIONAL }
