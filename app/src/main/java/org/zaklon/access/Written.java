package org.zaklon.access;

import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.UnitCode;

/** Who wrote an entry and of which class it is: all that the decision needs to know of it. */
public record Written(AgencyCode agency, UnitCode unit, DataClass dataClass) {}
