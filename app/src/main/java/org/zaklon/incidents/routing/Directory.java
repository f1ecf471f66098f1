package org.zaklon.incidents.routing;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.zaklon.country.Code;
import org.zaklon.country.Country;
import org.zaklon.country.Unit;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.UnitCode;
import org.zaklon.kernel.UnitFunction;

/**
 * What the profile says about reports: its lists {@code incident-recipients}, {@code incident-ties} and {@code incident-perpetrators}.
 *
 * @param nameable agencies that a reporter may name, because they are of a kind that uses force
 * @param enforcing agencies with a unit of immigration enforcement: none of their units receives a report
 */
public record Directory(List<Recipient> recipients, List<Tie> ties, Set<AgencyCode> nameable, Set<AgencyCode> enforcing) {
    public Directory {
        recipients = List.copyOf(recipients);
        ties = List.copyOf(ties);
        nameable = Set.copyOf(nameable);
        enforcing = Set.copyOf(enforcing);
    }

    /** @throws java.util.NoSuchElementException where a list names a unit, an agency or a timer that the profile has not */
    public static Directory of(Country country) {
        var kinds = codes(country, "incident-perpetrators").stream().map(Code::code).collect(Collectors.toSet());
        return new Directory(codes(country, "incident-recipients").stream().map(code -> recipient(country, code)).toList(),
                codes(country, "incident-ties").stream().map(code -> new Tie(agency(country, code, "named"), agency(country, code, "tied"))).toList(),
                country.agencies().stream().filter(a -> kinds.contains(a.kind())).map(a -> a.code()).collect(Collectors.toSet()),
                country.unitsWith(UnitFunction.IMMIGRATION_ENFORCEMENT).stream().map(Unit::agency).collect(Collectors.toSet()));
    }

    /** Whether the country has anybody to receive reports; where not, the room is closed. */
    public boolean open() {
        return !recipients.isEmpty();
    }

    private static Recipient recipient(Country country, Code code) {
        var unit = country.unit(new UnitCode(code.code()));
        return new Recipient(unit.code(), unit.agency(), unit.function(), code.in("proposed").filter("yes"::equals).isPresent(),
                Arrays.stream(code.in("uses").orElseThrow().split(" ")).map(Use::valueOf).collect(Collectors.toSet()), code.label(),
                country.legalBasis(code.in("legal_basis").orElseThrow()).id(), country.timer(code.in("acknowledge").orElseThrow()).id(),
                country.timer(code.in("answer").orElseThrow()).id());
    }

    private static AgencyCode agency(Country country, Code code, String column) {
        return country.agency(new AgencyCode(code.in(column).orElseThrow())).code();
    }

    private static List<Code> codes(Country country, String list) {
        return country.findCodes(list).map(found -> found.codes()).orElse(List.of());
    }
}
