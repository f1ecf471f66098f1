package org.zaklon.referrals.desk;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zaklon.access.CaseFacts;
import org.zaklon.country.Country;
import org.zaklon.country.Unit;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.UnitCode;
import org.zaklon.referrals.Provider;
import org.zaklon.referrals.Referral;
import org.zaklon.referrals.ReferralState;

/** Who could help: units of the profile that offer every service asked for, those of the case's own area first. */
@Component
class Providers {
    private final Country country;

    Providers(Country country) {
        this.country = country;
    }

    /**
     * @param services at least one
     * @param before the referrals of the case so far
     * @param keptAway units that must not know of the case
     */
    List<Provider> of(CaseFacts facts, Collection<String> services, Purpose purpose, List<Referral> before, Set<UnitCode> keptAway) {
        var tried = before.stream().filter(r -> r.state() == ReferralState.DECLINED && overlaps(r, services))
                .map(Referral::to).collect(Collectors.toSet());
        return country.units().stream()
                .filter(u -> takes(u, services, purpose) && !u.code().equals(facts.unit()) && !keptAway.contains(u.code()))
                .map(u -> new Provider(u, country.serves(u, facts.area()), tried.contains(u.code())))
                .sorted(Comparator.comparing(Provider::tried).thenComparing(Comparator.comparing(Provider::near).reversed()))
                .toList();
    }

    /** The next one to ask after a decline: offers the same, was not tried yet. */
    Optional<Provider> next(CaseFacts facts, Referral declined, List<Referral> before, Set<UnitCode> keptAway) {
        var asked = before.stream().filter(r -> overlaps(r, declined.services())).map(Referral::to).collect(Collectors.toSet());
        return of(facts, declined.services(), declined.purpose(), before, keptAway).stream()
                .filter(p -> !asked.contains(p.unit().code())).findFirst();
    }

    /** Whether a unit can be asked: it offers all of it, or the purpose is what units of its function are for. */
    static boolean takes(Unit unit, Collection<String> services, Purpose purpose) {
        var own = switch (unit.function()) {
            case PROSECUTION -> purpose == Purpose.PROSECUTION;
            case POLICE -> purpose == Purpose.INVESTIGATION;
            case PROTECTION, SHELTER, SOCIAL, HEALTH, EDUCATION, LEGAL_AID, LABOUR_INSPECTION, ASYLUM, COURT, CORRECTIONS, RESIDENCE,
                    IMMIGRATION_ENFORCEMENT, COORDINATION, STATISTICS, OVERSIGHT, ADMINISTRATION, INTERNATIONAL, COMMUNITY -> false;
        };
        return unit.function().mayHoldProtectedData() && (own || unit.services().containsAll(services));
    }

    /** Those whose name or place has every word typed, whatever the accents. */
    List<Provider> search(List<Provider> all, String typed, String language) {
        var words = plain(typed).split("\\s+");
        return all.stream().filter(p -> {
            var text = plain(p.unit().name().in(language) + " " + country.agencyOf(p.unit().code()).name().in(language) + " "
                    + country.agencyOf(p.unit().code()).abbreviation() + " " + p.unit().publicPlace().orElse(""));
            for (var word : words) {
                if (!text.contains(word)) {
                    return false;
                }
            }
            return true;
        }).toList();
    }

    private static boolean overlaps(Referral referral, Collection<String> services) {
        return referral.services().stream().anyMatch(services::contains);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD).replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT).replace('đ', 'd');
    }
}
