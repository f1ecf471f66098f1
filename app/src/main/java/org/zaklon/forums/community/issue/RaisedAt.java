package org.zaklon.forums.community.issue;

/** Where an issue was heard. */
public enum RaisedAt { MEETING, OFFICE, TELEPHONE, LETTER, OTHER }
