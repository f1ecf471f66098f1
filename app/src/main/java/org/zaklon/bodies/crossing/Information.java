package org.zaklon.bodies.crossing;

import java.time.LocalDate;
import java.util.List;
import org.zaklon.bodies.minutes.ItemId;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.SeatId;

/**
 * Something that a seat tells.
 *
 * @param owner the agency it stays with
 * @param source where it is known from
 * @param asOf the day from which it is known
 * @param reviewBy after this day it has to be looked at anew
 * @param readers the seats with which it was shared
 */
public record Information(InformationId id, BodyId body, ItemId item, AgencyCode owner, SeatId ownerSeat, Kind kind, DataClass dataClass, String text,
        String source, LocalDate asOf, LocalDate reviewBy, List<SeatId> readers) {
    public Information {
        readers = List.copyOf(readers);
    }

    /** What is known, what somebody trained makes of it, and what somebody says: never mixed (Directive (EU) 2016/680, Art. 7). */
    public enum Kind { FACT, ASSESSMENT, ALLEGATION }
}
