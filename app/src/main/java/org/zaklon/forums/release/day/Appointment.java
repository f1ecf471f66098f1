package org.zaklon.forums.release.day;

import java.time.LocalTime;
import java.util.Set;

/**
 * Where somebody has to be on the day of release.
 *
 * @param kind a code of the profile's list {@code appointment-kinds}; for health no more is said than that there is an appointment
 * @param place in words, as somebody would ask for it in the street
 * @param opens from when it is open; null where that does not matter
 * @param closes until when; null where that does not matter
 * @param minutes how long it takes
 * @param travel minutes to get there from the place before, or from the prison's gate
 * @param by how; empty where nobody knows yet
 * @param latest by when one must have been there by law or order; null where there is no such duty
 * @param bring documents that are asked for there, codes of {@code release-documents}
 * @param after the place in the order of another appointment that must come before; 0 where none
 */
public record Appointment(int order, String kind, String place, LocalTime at, LocalTime opens, LocalTime closes, int minutes, int travel,
        Transport by, LocalTime latest, Set<String> bring, int after) {

    public enum Transport { UNKNOWN, ON_FOOT, BUS, TRAIN, FAMILY, AGENCY_CAR, TAXI }

    public Appointment {
        bring = Set.copyOf(bring);
    }

    LocalTime ends() {
        // an appointment that would run past midnight ends with the day
        return at.plusMinutes(minutes).isBefore(at) ? LocalTime.MAX : at.plusMinutes(minutes);
    }
}
