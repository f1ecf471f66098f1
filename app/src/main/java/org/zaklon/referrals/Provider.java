package org.zaklon.referrals;

import org.zaklon.country.Unit;

/**
 * A unit that offers what is asked for.
 *
 * @param near whether it serves the area of the case
 * @param tried whether it declined before in this case
 */
public record Provider(Unit unit, boolean near, boolean tried) {}
