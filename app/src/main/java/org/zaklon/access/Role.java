package org.zaklon.access;

import static org.zaklon.access.Reach.*;

import java.util.EnumSet;
import java.util.Set;
import org.zaklon.kernel.DataClass;

/**
 * What a person does in a unit. A role says how far one reaches ({@link #rows} of cases, {@link #content} of entries); which
 * classes it reads and writes stands in {@link ClassMatrix}.
 */
public enum Role {
    /** Meets people first: police on patrol, border police, labour inspection, outreach. Own cases only. */
    FIRST_RESPONDER(ASSIGNED, ASSIGNED),
    /** Manages cases: sees the queue of the unit, reads what is assigned. */
    CASE_MANAGER(UNIT, ASSIGNED),
    /** Answers for the unit's cases, deputises, approves closure. */
    CASE_SUPERVISOR(UNIT, UNIT),
    ADVOCATE(ASSIGNED, ASSIGNED),
    /** Health staff. */
    HEALTH_PROVIDER(ASSIGNED, ASSIGNED),
    /** Shelter and other service staff: what the unit wrote itself and what a share opens. */
    SERVICE_PROVIDER(UNIT, UNIT),
    POLICE_INVESTIGATOR(UNIT, ASSIGNED),
    PROSECUTOR(UNIT, UNIT),
    RESIDENCE_OFFICER(UNIT, ASSIGNED),
    /** Exists so that the wall can be tested: it reaches nothing, whatever else is configured. */
    ENFORCEMENT_OFFICER(NONE, NONE),
    /** Coordinates the team of an area: pseudonyms, clocks and states. */
    TEAM_COORDINATOR(AREA, NONE),
    STATE_COORDINATOR(COUNTRY, NONE),
    STATISTICIAN(NONE, NONE),
    /** Data protection officer of an agency: the log, no content. */
    DPO(NONE, NONE),
    AUDITOR(NONE, NONE),
    /** Manages the agency's agreements on its behalf. */
    AGREEMENT_OFFICER(NONE, NONE),
    /** Founds standing bodies of the own agency, gives out their seats and keeps their meetings going. */
    FORUM_COORDINATOR(NONE, NONE),
    /** Takes part in bodies by the seat held, and knows no case: officials, community members, civil society. */
    FORUM_MEMBER(NONE, NONE),
    /** Plans how somebody leaves prison: prison, probation, social service. Knows no case of a victim. */
    RELEASE_PLANNER(NONE, NONE),
    TRAINING_OFFICER(NONE, NONE),
    /** Answers to donors for a project. */
    PROGRAMME_OFFICER(NONE, NONE),
    /** Sends in, checks and explains the migration statistics of the own agency: numbers, nobody's. */
    MIGRATION_STATISTICIAN(NONE, NONE),
    /** Accepts, compares, agrees and publishes the migration statistics of the country. */
    MIGRATION_COORDINATOR(NONE, NONE),
    /** Receives anonymous reports for a recipient and answers them. Knows no case. */
    INCIDENT_OFFICER(NONE, NONE),
    /** Manages accounts and the running of the platform, sees no case. */
    SYSADMIN(NONE, NONE);

    /**
     * Whoever may hold a seat in a standing body: it is the seat that counts there. Not who keeps the platform running, counts
     * or checks, and nobody from behind the wall.
     */
    static Role[] whoMeet() {
        return EnumSet.complementOf(EnumSet.of(ENFORCEMENT_OFFICER, SYSADMIN, STATISTICIAN, MIGRATION_STATISTICIAN, MIGRATION_COORDINATOR, AUDITOR, DPO)).toArray(Role[]::new);
    }

    private final Reach rows;
    private final Reach content;

    Role(Reach rows, Reach content) {
        this.rows = rows;
        this.content = content;
    }

    public Reach rows() {
        return rows;
    }

    public Reach content() {
        return content;
    }

    /** Classes of the own agency's entries that the role reads. */
    public Set<DataClass> reads() {
        return ClassMatrix.reads(this);
    }

    /** Classes that the role may receive through a share; at least what it reads. */
    public Set<DataClass> receives() {
        return ClassMatrix.receives(this);
    }

    public Set<DataClass> writes() {
        return ClassMatrix.writes(this);
    }
}
