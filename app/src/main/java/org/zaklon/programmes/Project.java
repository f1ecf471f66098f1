package org.zaklon.programmes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.zaklon.country.Localised;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;

/**
 * A project that donors pay for.
 *
 * @param code what people call it; unique within the agency
 * @param agency the agency that keeps it here and reports on it
 * @param currency of all its amounts, ISO 4217
 * @param actualStart null while it has not begun
 * @param actualEnd null while it goes on
 */
public record Project(ProjectId id, String code, AgencyCode agency, Localised title, String description, ProjectStatus status, String currency,
        LocalDate plannedStart, LocalDate plannedEnd, LocalDate actualStart, LocalDate actualEnd, List<Share> areas, List<Partner> partners) {
    public Project {
        areas = List.copyOf(areas);
        partners = List.copyOf(partners);
    }

    /** @param percent how much of the project is meant for the area; all together make 100 */
    public record Share(AreaCode area, int percent) {}

    /**
     * An organisation that takes part.
     *
     * @param agency an agency of the country; null for one from outside, which is then known by its name
     * @param budget what it pays in, in the project's currency; null where it pays nothing
     */
    public record Partner(PartnerRole role, AgencyCode agency, String name, BigDecimal budget) {}

    /** What all funders promised. */
    public BigDecimal budget() {
        return partners.stream().filter(p -> p.budget() != null).map(Partner::budget).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The agencies of the country that may read it: its own and its partners. */
    public List<AgencyCode> parties() {
        return Stream.concat(Stream.of(agency), partners.stream().flatMap(one -> Stream.ofNullable(one.agency()))).distinct().toList();
    }
}
