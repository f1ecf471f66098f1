package org.zaklon.country.reading;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zaklon.country.AgeGroup;
import org.zaklon.country.Area;
import org.zaklon.country.DecidingBody;
import org.zaklon.country.DecisionLevel;
import org.zaklon.country.LegalBasis;
import org.zaklon.country.Routing;
import org.zaklon.country.ShareLaw;
import org.zaklon.country.Timer;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.UnitCode;
import org.zaklon.kernel.UnitFunction;

/** Legal bases, and what rests on them: timers, who decides, who receives, which law shares. */
final class RulesReader {
    /** Timers that the house itself starts; others are named by codes. */
    private static final Set<String> NEEDED = Set.of(
            "draft-expiry", "signal-acceptance", "signal-acceptance-child", "signal-acceptance-danger", "escalation-deputy",
            "escalation-coordinator");

    private final Reading reading;
    private final CodesReader codes;
    private final PlacesReader places;
    private final Sheet bases;
    private final Map<String, LegalBasis> legalBases = new HashMap<>();

    RulesReader(Reading reading, CodesReader codes, PlacesReader places) {
        this.reading = reading;
        this.codes = codes;
        this.places = places;
        bases = Sheet.open(reading, "legal-bases.csv").columns(
                labelled(List.of("id", "article", "gazette", "confidence", "source"), "instrument_", ""), List.of("note"));
    }

    List<LegalBasis> legalBases() {
        var read = bases.unique("id").read(row -> new LegalBasis(row.code("id"), row.labels("instrument_"), row.maybe("article"),
                row.labels(), row.maybe("gazette"), row.confidence(), row.text("source")));
        read.forEach(b -> legalBases.put(b.id(), b));
        return read;
    }

    List<Timer> timers(ZoneId zone) {
        var sheet = Sheet.open(reading, "timers.csv").columns(
                labelled(List.of("id", "value", "starts_on", "legal_basis", "confidence", "confirmed", "alerts"),
                        "", "extension_", "suspension_"), List.of("note"));
        NEEDED.stream().filter(id -> !sheet.values("id").contains(id)).sorted()
                .forEach(id -> reading.problems().at(sheet.shown(), 1, "timer " + id + " is needed"));
        return sheet.unique("id").read(row -> new Timer(row.code("id"), row.labels(), row.amount("value"),
                row.known("starts_on", codes.codes("timer-events"), "event"), basis(row), row.confidence(), row.yes("confirmed"),
                row.amounts("alerts"), row.labels("extension_"), row.labels("suspension_"), zone));
    }

    List<DecidingBody> decidingBodies() {
        var sheet = Sheet.open(reading, "deciding-bodies.csv")
                .columns(List.of("level", "age", "function", "legal_basis", "confidence"), List.of("note"));
        return sheet.unique("level", "age", "function").read(row -> {
            var function = row.one(UnitFunction.class, "function");
            if (!function.mayHoldProtectedData()) {
                row.wrong(function + " never decides about protected persons");
            }
            return new DecidingBody(row.one(DecisionLevel.class, "level"), row.one(AgeGroup.class, "age"), function, basis(row),
                    row.confidence());
        });
    }

    List<Routing> routing(List<Area> areas) {
        var sheet = Sheet.open(reading, "routing.csv")
                .columns(List.of("age", "area", "unit", "alternatives", "confidence"), List.of("note"));
        var routing = sheet.unique("age", "area").read(row -> {
            var age = row.one(AgeGroup.class, "age");
            var unit = row.known("unit", places.unitCodes(), "unit");
            var alternatives = row.allKnown("alternatives", places.unitCodes(), "unit");
            receives(row, unit);
            alternatives.forEach(a -> receives(row, a));
            if (age == AgeGroup.CHILD) {
                checkChild(row, unit, alternatives);
            }
            return new Routing(age, new AreaCode(row.known("area", places.areaCodes(), "area")), new UnitCode(unit),
                    alternatives.stream().map(UnitCode::new).toList(), row.confidence());
        });
        checkComplete(sheet, routing, areas);
        return routing;
    }

    private void receives(Row row, String unit) {
        var function = places.functionOf(unit);
        if (function != null && !function.mayHoldProtectedData()) {
            row.wrong("unit " + unit + " is a unit of " + function + " and never receives a signal");
        }
    }

    /** A child is a matter of social protection, and the sender does not choose. */
    private void checkChild(Row row, String unit, List<String> alternatives) {
        var function = places.functionOf(unit);
        if (function != null && function != UnitFunction.SOCIAL) {
            row.wrong("a signal about a child goes to a unit of SOCIAL, and " + unit + " is one of " + function);
        }
        if (!alternatives.isEmpty()) {
            row.wrong("a signal about a child has no alternatives");
        }
    }

    /** Every area must lead somewhere; it is enough that the whole country does. */
    private void checkComplete(Sheet sheet, List<Routing> routing, List<Area> areas) {
        var root = areas.stream().filter(a -> a.parent() == null).map(Area::code).findFirst();
        for (var age : AgeGroup.values()) {
            if (root.isPresent() && routing.stream().noneMatch(r -> r.age() == age && r.area().equals(root.get()))) {
                reading.problems().at(sheet.shown(), 1, "no line for %s in %s, the whole country".formatted(age, root.get()));
            }
        }
    }

    List<ShareLaw> shareLaws() {
        return new ShareLawsReader(reading, this::basis).read();
    }

    private LegalBasis basis(Row row) {
        var id = row.known("legal_basis", bases.values("id"), "legal basis");
        return legalBases.get(id);
    }

    private List<String> labelled(List<String> columns, String... prefixes) {
        var all = new ArrayList<>(columns);
        for (var prefix : Set.of(prefixes)) {
            all.addAll(reading.labelColumns(prefix));
        }
        return all;
    }
}
