package org.zaklon.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.zaklon.access.Role;
import org.zaklon.country.Country;
import org.zaklon.country.Localised;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.Deed;
import org.zaklon.kernel.UnitCode;
import org.zaklon.programmes.FoundProject;
import org.zaklon.programmes.FoundProject.Founding;
import org.zaklon.programmes.PartnerRole;
import org.zaklon.programmes.Project.Partner;
import org.zaklon.programmes.Project.Share;
import org.zaklon.programmes.ProjectStatus;
import org.zaklon.programmes.money.RecordTransaction;
import org.zaklon.programmes.money.TransactionKind;
import org.zaklon.programmes.result.AddIndicator;
import org.zaklon.programmes.result.AddIndicator.Target;
import org.zaklon.programmes.result.AddIndicator.Wanted;
import org.zaklon.programmes.result.ResultKind;

/** The projects of the invented country, with their donors and what they want to reach. */
@Component
@Profile("demo")
class Funding {
    private final Cast cast;
    private final Country country;
    private final FoundProject found;
    private final RecordTransaction money;
    private final AddIndicator indicators;

    Funding(Cast cast, Country country, FoundProject found, RecordTransaction money, AddIndicator indicators) {
        this.cast = cast;
        this.country = country;
        this.found = found;
        this.money = money;
        this.indicators = indicators;
    }

    void raise(String profile) {
        if (DemoFiles.has(profile, "projects.csv")) {
            DemoFiles.rows(profile, "projects.csv").forEach(this::raise);
        }
    }

    private void raise(Map<String, String> row) {
        var steps = new Steps("project/" + row.get("code"));
        var officer = cast.of(new UnitCode(row.get("unit")), Role.PROGRAMME_OFFICER);
        var start = LocalDate.parse(row.get("start"));
        var end = LocalDate.parse(row.get("end"));
        var over = row.get("state").equals("CLOSED");
        var title = country.languages().stream().filter(l -> row.containsKey(l.tag()))
                .collect(java.util.stream.Collectors.toMap(l -> l.tag(), l -> row.get(l.tag())));
        var id = Steps.must(found.found(officer, steps.next(), new Founding(row.get("code"), new Localised(title), "", ProjectStatus.valueOf(row.get("state")),
                row.get("currency"), start, end, start, over ? end : null, words(row, "areas").stream().map(Funding::share).toList(),
                Arrays.stream(row.get("partners").split(";")).map(this::partner).toList())));
        Steps.must(money.record(officer, steps.next(), id, TransactionKind.INCOMING_COMMITMENT, start, new BigDecimal(row.get("budget")),
                row.get("donor"), ""));
        Steps.must(money.record(officer, steps.next(), id, TransactionKind.INCOMING_FUNDS, start.plusDays(14), new BigDecimal(row.get("received")),
                row.get("donor"), ""));
        for (var word : words(row, "indicators")) {
            var parts = word.split(":");
            Steps.must(indicators.add(officer, steps.next(), id, new Wanted(ResultKind.OUTPUT, parts[2].replace('_', ' '),
                    Optional.of(Deed.Kind.valueOf(parts[0])), null, List.of(new Target(start, end, new BigDecimal(parts[1]))))));
        }
    }

    private static List<String> words(Map<String, String> row, String column) {
        return Arrays.stream(row.get(column).split(" ")).filter(w -> !w.isBlank()).toList();
    }

    private static Share share(String word) {
        var parts = word.split(":");
        return new Share(new AreaCode(parts[0]), Integer.parseInt(parts[1]));
    }

    /** Role, agency or name, and what it pays: {@code FUNDING|European Union|4000000}. */
    private Partner partner(String words) {
        var parts = words.split("\\|");
        var agency = country.findAgency(new AgencyCode(parts[1]));
        return new Partner(PartnerRole.valueOf(parts[0]), agency.map(a -> a.code()).orElse(null),
                agency.map(a -> a.name().in("en")).orElse(parts[1]), parts.length > 2 ? new BigDecimal(parts[2]) : null);
    }
}
