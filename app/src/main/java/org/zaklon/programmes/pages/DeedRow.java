package org.zaklon.programmes.pages;

import org.zaklon.programmes.deed.Deeds.Part;

/** A deed of which something is free. */
public record DeedRow(String id, String day, String kind, String area, String agency, int free) {

    static DeedRow of(Part part, ProgrammeWords words) {
        var deed = part.deed();
        return new DeedRow(deed.id().toString(), words.t().shortDate(deed.day()), words.t().of("programmes.deed", deed.kind()), words.area(deed.area()),
                words.agency(deed.agency()), part.percent());
    }
}
