package org.zaklon.incidents;

import java.time.Instant;
import java.util.UUID;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.UnitCode;

/** Something said between the reporter and one recipient. */
public record Said(UUID id, UnitCode unit, Writer writer, Kind kind, PersonalText words, Instant at) {

    public enum Writer { REPORTER, RECIPIENT }

    public enum Kind { WORD, QUESTION, ANSWER }
}
