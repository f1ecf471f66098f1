package org.zaklon.bodies;

/** What a body is for; the rooms above give each kind what is particular to it. */
public enum BodyKind {
    /** Agencies that prepare the release and reintegration of prisoners (Council of Europe, local coordination forums). */
    LOCAL_COORDINATION,
    /** Citizens, police, officials and civil society of a place (IOM, community policing forums). */
    COMMUNITY_POLICING,
    /** Prosecutors and investigators, with a restricted agenda. */
    TASK_FORCE,
    /** Whoever works on something together. */
    WORKING_GROUP
}
