package org.zaklon.forums.community.issue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaklon.country.Code;
import org.zaklon.country.Country;
import org.zaklon.kernel.UnitCode;

/**
 * What issues are about, as the country profile lists it ({@code issue-categories}): which unit answers for a category ({@code
 * contact}), which sign makes mediation wrong by the category alone ({@code signs}), and who may read it unless somebody chooses
 * otherwise ({@code sensitivity}).
 */
@Component
public class Categories {
    static final String LIST = "issue-categories";

    private final Country country;

    Categories(Country country) {
        this.country = country;
    }

    public List<Code> offeredOn(LocalDate day) {
        return country.findCodes(LIST).map(list -> list.offeredOn(day)).orElse(List.of());
    }

    Optional<Code> find(String code) {
        return country.findCodes(LIST).flatMap(list -> list.find(code));
    }

    public String label(String code, String language) {
        return find(code).map(c -> c.label().in(language)).orElse(code);
    }

    Optional<UnitCode> contact(String code) {
        return find(code).flatMap(c -> c.in("contact")).map(UnitCode::new).filter(unit -> country.findUnit(unit).isPresent());
    }

    /** Nobody mediates between a victim and whoever hurts her, whatever a form says. */
    boolean neverMediated(String code) {
        return find(code).flatMap(c -> c.in("signs")).isPresent();
    }

    /** The widest readership that a category allows. */
    public Sensitivity atLeast(String code) {
        return find(code).flatMap(c -> c.in("sensitivity")).map(Sensitivity::valueOf).orElse(Sensitivity.OPEN);
    }
}
