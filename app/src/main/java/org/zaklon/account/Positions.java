package org.zaklon.account;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zaklon.access.Role;
import org.zaklon.country.Country;
import org.zaklon.country.Unit;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.UnitFunction;

/**
 * Which roles a unit may give. Duties are separated once and for all: nobody in immigration enforcement has a role of
 * protection, and nobody elsewhere has the role of enforcement (law 7). The database repeats that part.
 */
@Component
public class Positions {
    private static final String TABLE =
            """
            PROTECTION        FIRST_RESPONDER CASE_MANAGER CASE_SUPERVISOR SERVICE_PROVIDER ADVOCATE INCIDENT_OFFICER
            SHELTER           FIRST_RESPONDER CASE_MANAGER CASE_SUPERVISOR SERVICE_PROVIDER HEALTH_PROVIDER ADVOCATE
            SOCIAL            FIRST_RESPONDER CASE_MANAGER CASE_SUPERVISOR SERVICE_PROVIDER RELEASE_PLANNER
            HEALTH            FIRST_RESPONDER HEALTH_PROVIDER
            EDUCATION         FIRST_RESPONDER SERVICE_PROVIDER
            LEGAL_AID         FIRST_RESPONDER SERVICE_PROVIDER ADVOCATE INCIDENT_OFFICER
            LABOUR_INSPECTION FIRST_RESPONDER
            ASYLUM            FIRST_RESPONDER RESIDENCE_OFFICER
            POLICE            FIRST_RESPONDER POLICE_INVESTIGATOR
            PROSECUTION       PROSECUTOR INCIDENT_OFFICER
            COURT
            CORRECTIONS       RELEASE_PLANNER
            RESIDENCE         FIRST_RESPONDER RESIDENCE_OFFICER
            COORDINATION      TEAM_COORDINATOR STATE_COORDINATOR STATISTICIAN MIGRATION_COORDINATOR
            STATISTICS        STATISTICIAN MIGRATION_COORDINATOR
            OVERSIGHT         AUDITOR INCIDENT_OFFICER
            ADMINISTRATION    SYSADMIN STATISTICIAN MIGRATION_COORDINATOR AUDITOR
            INTERNATIONAL     FIRST_RESPONDER SERVICE_PROVIDER INCIDENT_OFFICER
            COMMUNITY         FIRST_RESPONDER SERVICE_PROVIDER INCIDENT_OFFICER
            """;

    /** Every agency answers for its data, its agreements and its accounts, and may meet, train and plan with others. */
    private static final Set<Role> EVERYWHERE = Set.of(Role.DPO, Role.AGREEMENT_OFFICER, Role.SYSADMIN, Role.FORUM_COORDINATOR,
            Role.FORUM_MEMBER, Role.TRAINING_OFFICER, Role.PROGRAMME_OFFICER, Role.MIGRATION_STATISTICIAN);

    private static final Map<UnitFunction, Set<Role>> ALLOWED = parse();

    private final Country country;

    Positions(Country country) {
        this.country = country;
    }

    public static Set<Role> rolesIn(UnitFunction function) {
        return ALLOWED.get(function);
    }

    /** Whether somebody may be given this position. */
    public Outcome<Unit> allow(Position position) {
        var unit = country.findUnit(position.unit());
        if (unit.isEmpty()) {
            return Outcome.refused("refused.account-unit");
        }
        if (!rolesIn(unit.get().function()).contains(position.role())) {
            return Outcome.refused("refused.account-role");
        }
        if (position.area() != null && country.findArea(position.area()).isEmpty()) {
            return Outcome.refused("refused.account-area");
        }
        if (position.role() == Role.TEAM_COORDINATOR && !coordinates(position)) {
            return Outcome.refused("refused.account-team");
        }
        return Outcome.done(unit.get());
    }

    private boolean coordinates(Position position) {
        return position.area() != null
                && country.area(position.area()).team().filter(position.unit()::equals).isPresent();
    }

    private static Map<UnitFunction, Set<Role>> parse() {
        var allowed = new EnumMap<UnitFunction, Set<Role>>(UnitFunction.class);
        TABLE.lines().map(line -> line.trim().split("\\s+")).forEach(words -> {
            var roles = EnumSet.copyOf(EVERYWHERE);
            Arrays.stream(words).skip(1).map(Role::valueOf).forEach(roles::add);
            allowed.put(UnitFunction.valueOf(words[0]), Collections.unmodifiableSet(roles));
        });
        allowed.put(UnitFunction.IMMIGRATION_ENFORCEMENT, Set.of(Role.ENFORCEMENT_OFFICER));
        return allowed;
    }
}
