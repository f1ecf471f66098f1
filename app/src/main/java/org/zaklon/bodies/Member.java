package org.zaklon.bodies;

import java.time.LocalDate;
import java.util.Optional;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.SeatId;

/**
 * Somebody who fills a place, now or until a day.
 *
 * @param account null for somebody who does not use the platform
 * @param name the name for work, of the account or as given when the seat was taken; empty where none was given
 * @param until the last day; null while it lasts
 * @param undertaking when the undertaking of confidentiality was signed; null where it was not
 */
public record Member(HolderId id, BodyId body, SeatId seat, AccountId account, Optional<PersonalText> name, Category category, Sex sex,
        AgeBand ageBand, boolean alternate, LocalDate since, LocalDate until, LocalDate undertaking) {}
