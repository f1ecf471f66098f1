package org.zaklon.access;

import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.UnitCode;
import org.zaklon.kernel.UnitFunction;
import java.util.Set;
import java.util.UUID;

/** Invented people and cases for tests; agencies get a new name each time, so that tests do not meet. */
public final class Cast {
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    public AgencyCode agency(String name) {
        return new AgencyCode(name + "-" + mark);
    }

    public UnitCode unit(String agency, String name) {
        return new UnitCode(agency + "-" + mark + "." + name);
    }

    public AreaCode area(String name) {
        return new AreaCode(name + "-" + mark);
    }

    public Actor actor(Role role, String agency, String unit) {
        return actor(role, agency, unit, UnitFunction.PROTECTION);
    }

    public Actor actor(Role role, String agency, String unit, UnitFunction function) {
        return new Actor(AccountId.fresh(), agency(agency), unit(agency, unit), function, role, area("north"));
    }

    /** What is known of a case of this agency and unit by somebody with no relation to it. */
    public CaseFacts facts(String agency, String unit) {
        return new CaseFacts(CaseId.fresh(), agency(agency), unit(agency, unit), area("south"), false, false, Set.of());
    }
}
