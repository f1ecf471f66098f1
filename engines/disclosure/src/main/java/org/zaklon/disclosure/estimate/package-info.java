/**
 * The dark figure: how many victims no list holds, estimated from how several lists overlap (multiple systems estimation). Counts and
 * estimates in here are for the owner of the lists; only a {@link org.zaklon.disclosure.estimate.PublicRange} is meant to leave.
 */
package org.zaklon.disclosure.estimate;
