/**
 * Mediation between people who quarrel, and the gate before it that violence, coercion, a child or a sign of trafficking closes.
 */
@org.springframework.modulith.NamedInterface("mediation")
package org.zaklon.forums.community.mediation;
