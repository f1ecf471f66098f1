package org.zaklon.forums.release.day;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.zaklon.forums.release.day.Appointment.Transport;
import org.zaklon.forums.release.day.Conflict.Kind;

/**
 * Walks the day of release hour by hour, as nobody did for the man in "An Improbable Journey": places, opening hours, ways, the order
 * of things (domain report "coordination", A). Pure: the same day gives the same conflicts, in the order of the day.
 */
public final class Feasible {
    private Feasible() {}

    /** What stands against it; a day without conflicts can be done. */
    public static List<Conflict> conflicts(DayPlan day) {
        var found = new ArrayList<Conflict>();
        if (day.appointments().isEmpty()) {
            found.add(new Conflict(Kind.NOTHING_PLANNED, 0, null));
        }
        var free = day.gate();
        var done = new ArrayList<Integer>();
        for (var one : day.appointments()) {
            var arrival = later(free, one.travel());
            if (one.by() == Transport.UNKNOWN) {
                found.add(new Conflict(Kind.NO_TRANSPORT, one.order(), null));
            }
            if (arrival.isAfter(one.at())) {
                found.add(new Conflict(Kind.NOT_REACHABLE, one.order(), arrival));
            }
            if (one.opens() != null && one.at().isBefore(one.opens()) || one.closes() != null && one.ends().isAfter(one.closes())) {
                found.add(new Conflict(Kind.CLOSED, one.order(), one.opens() != null && one.at().isBefore(one.opens()) ? one.opens() : one.closes()));
            }
            if (one.latest() != null && (one.at().isAfter(one.latest()) || arrival.isAfter(one.latest()))) {
                found.add(new Conflict(Kind.DUTY_MISSED, one.order(), one.latest()));
            }
            if (one.after() > 0 && !done.contains(one.after())) {
                found.add(new Conflict(Kind.WRONG_ORDER, one.order(), null));
            }
            if (!day.inHand().containsAll(one.bring())) {
                found.add(new Conflict(Kind.DOCUMENT_MISSING, one.order(), null));
            }
            done.add(one.order());
            // who comes late stays as long; the next way begins after that
            free = later(arrival.isAfter(one.at()) ? arrival : one.at(), one.minutes());
        }
        if (!day.money()) {
            found.add(new Conflict(Kind.NO_MONEY, 0, null));
        }
        if (!day.contact()) {
            found.add(new Conflict(Kind.NO_CONTACT, 0, null));
        }
        return List.copyOf(found);
    }

    /** Not past midnight: what ends after that is not reached that day. */
    private static LocalTime later(LocalTime from, int minutes) {
        var to = from.plusMinutes(minutes);
        return to.isBefore(from) ? LocalTime.MAX : to;
    }
}
