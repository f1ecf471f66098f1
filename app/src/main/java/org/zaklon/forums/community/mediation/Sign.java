package org.zaklon.forums.community.mediation;

/**
 * What makes mediation wrong. Who is beaten, forced, a child or traded is not a party to a quarrel, and criminal responsibility is
 * not negotiated (Istanbul Convention, Art. 48; CEDAW General Recommendation 33, para. 58(c)).
 */
public enum Sign { VIOLENCE, COERCION, CHILD, TRAFFICKING }
