package org.zaklon.trainings;

import java.util.EnumSet;
import java.util.Set;

/** How far a learner has come in a session. */
public enum EnrolmentState {
    INVITED, ENROLLED, ATTENDING, COMPLETED, FAILED, WITHDRAWN, NO_SHOW;

    /** Those who took part: they came or took a test. Who was only invited or stayed away is no participant. */
    public static final Set<EnrolmentState> TOOK_PART = EnumSet.of(ATTENDING, COMPLETED, FAILED);

    public boolean mayBecome(EnrolmentState to) {
        return switch (this) {
            case INVITED -> to != INVITED;
            case ENROLLED -> to != INVITED && to != ENROLLED;
            case ATTENDING -> to == COMPLETED || to == FAILED || to == WITHDRAWN || to == ENROLLED;
            case FAILED -> to == COMPLETED || to == ATTENDING;
            case WITHDRAWN -> to == ENROLLED;
            case NO_SHOW -> to == ATTENDING || to == COMPLETED || to == FAILED;
            case COMPLETED -> false;
        };
    }

    /** Whether a place in the session is taken. */
    public boolean takesPlace() {
        return this != WITHDRAWN;
    }
}
