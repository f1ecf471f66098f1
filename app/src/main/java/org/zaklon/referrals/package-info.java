/**
 * The referral: one unit asks another to help a person, opens what the other needs to see on a named basis, and a clock runs
 * until somebody answers. It is addressed to a queue of a unit, never to a person, so that nobody's leave stops it.
 */
package org.zaklon.referrals;
