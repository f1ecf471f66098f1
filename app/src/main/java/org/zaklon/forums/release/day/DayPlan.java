package org.zaklon.forums.release.day;

import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The whole day.
 *
 * @param gate when the gate opens
 * @param inHand documents that the person will have in hand then, codes of {@code release-documents}
 * @param money whether there is money for the way and the first day
 * @param contact whether a person is named whom one can call that day
 */
public record DayPlan(LocalTime gate, Set<String> inHand, boolean money, boolean contact, List<Appointment> appointments) {
    public DayPlan {
        inHand = Set.copyOf(inHand);
        appointments = appointments.stream().sorted(Comparator.comparingInt(Appointment::order)).toList();
    }
}
