package org.zaklon.country.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zaklon.country.Agency;
import org.zaklon.country.Area;
import org.zaklon.country.Unit;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.UnitCode;
import org.zaklon.kernel.UnitFunction;

/** Agencies, areas and units, which name each other. */
final class PlacesReader {
    private final Reading reading;
    private final CodesReader codes;
    private final Sheet areaSheet;
    private final Sheet unitSheet;
    private final Sheet agencySheet;
    private final Map<String, UnitFunction> functions = new HashMap<>();

    PlacesReader(Reading reading, CodesReader codes) {
        this.reading = reading;
        this.codes = codes;
        agencySheet = open("agencies.csv", List.of("code", "kind", "level", "short", "confidence"), List.of("source", "note"));
        areaSheet = open("areas.csv", List.of("code", "level", "parent", "team", "confidence"), List.of("tile", "source", "note"));
        unitSheet = open("units.csv", List.of("code", "agency", "function", "areas", "services", "place", "confidence"),
                List.of("source", "note"));
    }

    List<Agency> agencies() {
        return agencySheet.unique("code").read(row -> {
            var code = row.code("code");
            var abbreviation = row.maybe("short");
            return new Agency(new AgencyCode(code), row.known("kind", codes.codes("agency-kinds"), "kind of agency"),
                    row.known("level", codes.codes("agency-levels"), "level of agency"),
                    abbreviation.isEmpty() ? code : abbreviation, row.labels(), row.confidence());
        });
    }

    List<Unit> units() {
        var agencies = agencySheet.values("code");
        var units = unitSheet.unique("code").read(row -> {
            var function = row.one(UnitFunction.class, "function");
            var place = row.maybe("place");
            if (function == UnitFunction.SHELTER && !place.isEmpty()) {
                row.wrong("the place of a unit that shelters people is never written down");
            }
            if (function == UnitFunction.IMMIGRATION_ENFORCEMENT && !row.maybe("services").isEmpty()) {
                row.wrong("a unit of immigration enforcement offers no services to protected persons");
            }
            var areas = row.allKnown("areas", areaSheet.values("code"), "area");
            if (areas.isEmpty()) {
                row.wrong("areas is empty");
            }
            return new Unit(new UnitCode(row.code("code")), new AgencyCode(row.known("agency", agencies, "agency")), function,
                    row.labels(), areas.stream().map(AreaCode::new).collect(Collectors.toSet()),
                    Set.copyOf(new HashSet<>(row.allKnown("services", codes.codes(CodesReader.SERVICES), "service"))),
                    place.isEmpty() ? null : place, row.confidence());
        });
        units.forEach(u -> functions.put(u.code().value(), u.function()));
        return units;
    }

    List<Area> areas() {
        var known = areaSheet.values("code");
        var areas = areaSheet.unique("code").read(row -> {
            var parent = row.maybeKnown("parent", known, "area");
            var team = coordinating(row);
            if (parent == null && team == null) {
                row.wrong("the area of the whole country needs a team that coordinates it");
            }
            return new Area(new AreaCode(row.code("code")), row.known("level", codes.codes("area-levels"), "level of area"),
                    parent == null ? null : new AreaCode(parent), team == null ? null : new UnitCode(team), tile(row), row.labels(),
                    row.confidence());
        });
        checkTree(areas);
        return areas;
    }

    Set<String> unitCodes() {
        return unitSheet.values("code");
    }

    Set<String> areaCodes() {
        return areaSheet.values("code");
    }

    /** The function of a unit whose line is sound, else null. */
    UnitFunction functionOf(String unit) {
        return functions.get(unit);
    }

    /** Column and row on the map of tiles. */
    private static Area.Tile tile(Row row) {
        var typed = row.maybe("tile");
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("[1-9]\\d? [1-9]\\d?")) {
            row.wrong("tile is not a column and a row such as 3 2");
            return null;
        }
        var at = typed.split(" ");
        return new Area.Tile(Integer.parseInt(at[0]), Integer.parseInt(at[1]));
    }

    private String coordinating(Row row) {
        var team = row.maybeKnown("team", unitCodes(), "unit");
        if (team != null && functions.containsKey(team) && functions.get(team) != UnitFunction.COORDINATION) {
            row.wrong("team " + team + " is a unit of " + functions.get(team) + ", not of COORDINATION");
        }
        return team;
    }

    private void checkTree(List<Area> areas) {
        var roots = areas.stream().filter(a -> a.parent() == null).count();
        if (roots != 1) {
            reading.problems().at(areaSheet.shown(), 1, "exactly one area has no parent, the country itself; found " + roots);
        }
        var parents = new HashMap<AreaCode, AreaCode>();
        areas.forEach(a -> parents.put(a.code(), a.parent()));
        for (var area : areas) {
            var steps = 0;
            for (var at = area.code(); at != null && steps <= areas.size(); at = parents.get(at)) {
                steps++;
            }
            if (steps > areas.size()) {
                reading.problems().at(areaSheet.shown(), 1, "area " + area.code() + " lies inside itself");
                return;
            }
        }
    }

    private Sheet open(String path, List<String> required, List<String> optional) {
        var columns = new ArrayList<>(required);
        columns.addAll(reading.labelColumns(""));
        return Sheet.open(reading, path).columns(columns, optional);
    }
}
