package org.zaklon.forums.release;

/** Whether the person takes part in the planning. It is voluntary; no service may depend on the answer. */
public enum Participation { FULL, PARTIAL, DECLINED, NOT_ASKED }
