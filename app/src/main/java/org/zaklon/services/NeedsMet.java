package org.zaklon.services;

/** Whether the help met the need, as the person sees it. Asked, not judged. */
public enum NeedsMet { FULLY, PARTLY, NOT, UNKNOWN, NOT_ASKED, REFUSED }
