package org.zaklon.sharing;

import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zaklon.access.Actor;
import org.zaklon.access.Role;
import org.zaklon.country.Agency;
import org.zaklon.country.Area;
import org.zaklon.country.Confidence;
import org.zaklon.country.Country;
import org.zaklon.country.Language;
import org.zaklon.country.LegalBasis;
import org.zaklon.country.Localised;
import org.zaklon.country.Profile;
import org.zaklon.country.ShareLaw;
import org.zaklon.country.Unit;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.UnitCode;
import org.zaklon.kernel.UnitFunction;

/** A small country for tests: a centre, two houses, a hospital, the police, and a service with a protecting and an enforcing unit. */
public final class Town {
    public static final ZoneId ZONE = ZoneId.of("Europe/Sarajevo");
    public static final AreaCode AREA = new AreaCode("NORTH");
    public static final UnitCode CENTRE = new UnitCode("CSW.A");
    public static final UnitCode HOUSE = new UnitCode("HOUSE.A");
    public static final UnitCode OTHER_HOUSE = new UnitCode("OTHER.A");
    public static final UnitCode HOSPITAL = new UnitCode("HOSPITAL.A");
    public static final UnitCode POLICE = new UnitCode("POLICE.A");
    public static final UnitCode RESIDENCE = new UnitCode("FOREIGN.RESIDENCE");
    public static final UnitCode REMOVAL = new UnitCode("FOREIGN.REMOVAL");

    private static final Confidence SURE = new Confidence(Confidence.Source.VERIFIED, Confidence.Level.HIGH);
    public static final LegalBasis CHILD_PROTECTION =
            new LegalBasis("child-protection", text("Family law"), "Art. 7", text("Protection of a child"), "", SURE, "invented");

    private Town() {}

    public static Country country() {
        var units = List.of(unit(CENTRE, "CSW", UnitFunction.SOCIAL), unit(HOUSE, "HOUSE", UnitFunction.SHELTER),
                unit(OTHER_HOUSE, "OTHER", UnitFunction.SHELTER), unit(HOSPITAL, "HOSPITAL", UnitFunction.HEALTH),
                unit(POLICE, "POLICE", UnitFunction.POLICE), unit(RESIDENCE, "FOREIGN", UnitFunction.RESIDENCE),
                unit(REMOVAL, "FOREIGN", UnitFunction.IMMIGRATION_ENFORCEMENT));
        var agencies = units.stream().map(Unit::agency).distinct()
                .map(a -> new Agency(a, "KIND", "LEVEL", a.value(), text(a.value()), SURE)).toList();
        var laws = List.of(new ShareLaw(UnitFunction.POLICE, UnitFunction.SOCIAL, Purpose.CHILD_PROTECTION,
                Set.of(DataClass.C1_IDENTITY, DataClass.C3_NARRATIVE, DataClass.C6_FACTS, DataClass.C9_ADMIN),
                ShareLaw.Condition.ANY, CHILD_PROTECTION, Period.ofMonths(6), SURE),
                new ShareLaw(UnitFunction.SOCIAL, UnitFunction.POLICE, Purpose.CHILD_PROTECTION,
                        Set.of(DataClass.C6_FACTS, DataClass.C9_ADMIN), ShareLaw.Condition.CHILD, CHILD_PROTECTION,
                        Period.ofMonths(6), SURE));
        return new Country(new Profile("town", text("Town"), ZONE, List.of(new Language("en", "en", "English", false, null)),
                agencies, units, List.of(new Area(AREA, "COUNTRY", null, null, null, text("North"), SURE)), List.of(), List.of(), List.of(CHILD_PROTECTION), List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of(), laws));
    }

    public static Actor actor(Role role, UnitCode unit) {
        var found = country().unit(unit);
        return new Actor(AccountId.fresh(), found.agency(), unit, found.function(), role, AREA);
    }

    private static Unit unit(UnitCode code, String agency, UnitFunction function) {
        return new Unit(code, new AgencyCode(agency), function, text(code.value()), Set.of(), Set.of(), null, SURE);
    }

    private static Localised text(String english) {
        return new Localised(Map.of("en", english));
    }
}
