package org.zaklon.bodies.seats;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.zaklon.bodies.BodyKind;
import org.zaklon.country.Country;
import org.zaklon.country.Localised;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.Reason;

/**
 * What a body is, as it is founded or changed.
 *
 * @param mandate in words; may be empty where an agreement is named
 * @param agreement reference of the agreement it rests on; null without one
 * @param cadence null where it meets when there is need
 * @param quorum places that must be taken for decisions; none asks for none
 */
public record Founding(BodyKind kind, Localised name, List<AreaCode> areas, String mandate, String agreement, Period cadence, int quorum,
        LocalDate founded) {
    public Founding {
        areas = List.copyOf(areas);
        mandate = mandate == null ? "" : mandate.strip();
        agreement = agreement == null || agreement.isBlank() ? null : agreement.strip();
    }

    /** What is wrong with it, if anything. */
    Optional<Reason> broken(Country country, LocalDate today) {
        if (name.byLanguage().isEmpty() || name.byLanguage().values().stream().anyMatch(String::isBlank)) {
            return Optional.of(Reason.of("refused.body-name"));
        }
        if (areas.isEmpty() || new HashSet<>(areas).size() < areas.size() || areas.stream().anyMatch(a -> country.findArea(a).isEmpty())) {
            return Optional.of(Reason.of("refused.body-areas"));
        }
        if (mandate.isEmpty() && agreement == null) {
            return Optional.of(Reason.of("refused.body-mandate"));
        }
        if (cadence != null && (cadence.isNegative() || cadence.isZero())) {
            return Optional.of(Reason.of("refused.body-cadence"));
        }
        if (quorum < 0 || quorum > 500) {
            return Optional.of(Reason.of("refused.body-quorum"));
        }
        return founded.isAfter(today) ? Optional.of(Reason.of("refused.body-founded")) : Optional.empty();
    }
}
