package org.zaklon.sharing.parcel;

import java.time.Instant;
import org.zaklon.country.Localised;
import org.zaklon.kernel.DataClass;

/**
 * One entry of a case as a line of a preview: that it is there, not what it says.
 *
 * @param title what kind of entry it is, such as the name of its form; nothing about the person
 * @param own whether the asker's agency wrote it; only that can be shared
 */
public record ParcelLine(DataClass dataClass, Localised title, Instant at, boolean own) {}
