package org.zaklon.forums.community.issue;

/** What kind of person raised an issue. The name is not asked. */
public enum Raiser { COMMUNITY, CIVIL_SOCIETY, POLICE, OFFICIAL, JUSTICE, SERVICE,
    /** Nobody of the forum: somebody came, called or wrote. */
    OUTSIDE }
