package org.zaklon.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.access.Role;
import org.zaklon.country.Country;
import org.zaklon.country.Localised;
import org.zaklon.demo.stage.Steps;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.Deed;
import org.zaklon.kernel.UnitCode;
import org.zaklon.programmes.FoundProject;
import org.zaklon.programmes.FoundProject.Founding;
import org.zaklon.programmes.PartnerRole;
import org.zaklon.programmes.Project.Partner;
import org.zaklon.programmes.Project.Share;
import org.zaklon.programmes.ProjectId;
import org.zaklon.programmes.ProjectStatus;
import org.zaklon.programmes.deed.AttributeDeed;
import org.zaklon.programmes.deed.Deeds.Part;
import org.zaklon.programmes.deed.ListDeeds;
import org.zaklon.programmes.money.RecordTransaction;
import org.zaklon.programmes.money.TransactionKind;
import org.zaklon.programmes.report.ReadProject;
import org.zaklon.programmes.result.AddIndicator;
import org.zaklon.programmes.result.AddIndicator.Target;
import org.zaklon.programmes.result.AddIndicator.Wanted;
import org.zaklon.programmes.result.ApproveMeasurement;
import org.zaklon.programmes.result.ProposeMeasurement;
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
    private final ReadProject projects;
    private final ListDeeds deeds;
    private final AttributeDeed attribute;
    private final ProposeMeasurement propose;
    private final ApproveMeasurement approve;
    private final Map<String, ProjectId> founded = new LinkedHashMap<>();

    Funding(Cast cast, Country country, FoundProject found, RecordTransaction money, AddIndicator indicators,
            ReadProject projects, ListDeeds deeds, AttributeDeed attribute, ProposeMeasurement propose, ApproveMeasurement approve) {
        this.cast = cast;
        this.country = country;
        this.found = found;
        this.money = money;
        this.indicators = indicators;
        this.projects = projects;
        this.deeds = deeds;
        this.attribute = attribute;
        this.propose = propose;
        this.approve = approve;
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
        founded.put(row.get("code"), id);
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

    /** Each project claims what its indicators count; what it reached is proposed by one officer and approved by another. */
    void account(String profile) {
        if (DemoFiles.has(profile, "projects.csv")) {
            DemoFiles.rows(profile, "projects.csv").stream().filter(row -> founded.containsKey(row.get("code"))).forEach(this::account);
        }
    }

    private void account(Map<String, String> row) {
        var steps = new Steps("project/" + row.get("code") + "/reached");
        var id = founded.get(row.get("code"));
        var officer = cast.of(new UnitCode(row.get("unit")), Role.PROGRAMME_OFFICER);
        var second = country.unitsOf(officer.agency()).stream().filter(unit -> !unit.code().equals(officer.unit())).findFirst();
        var counted = Steps.must(projects.read(officer, id)).indicators().stream().flatMap(i -> i.query().stream()).toList();
        done(officer, id).filter(part -> counted.contains(part.deed().kind()))
                .forEach(part -> Steps.must(attribute.attribute(officer, steps.next(), id, part.deed().id(), part.percent())));
        var found = Steps.must(projects.read(officer, id));
        for (var indicator : found.indicators()) {
            for (var period : indicator.periods()) {
                if (second.isPresent() && found.live().containsKey(period.id()) && found.live().get(period.id()).value().signum() > 0) {
                    var value = Steps.must(propose.propose(officer, steps.next(), id, period.id(), null, ""));
                    Steps.must(approve.decide(cast.of(second.get().code(), Role.PROGRAMME_OFFICER), steps.next(), id, value, true));
                }
            }
        }
    }

    /** All of it, read before anything is claimed: a claim takes its line off the list. */
    private Stream<Part> done(Actor officer, ProjectId id) {
        var all = new ArrayList<Part>();
        for (int page = 1; ; page++) {
            var free = Steps.must(deeds.free(officer, id, page)).free();
            all.addAll(free.items());
            if (!free.more()) {
                return all.stream();
            }
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
