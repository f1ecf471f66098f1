package org.zaklon.account.admin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zaklon.access.Role;
import org.zaklon.account.Position;
import org.zaklon.country.Country;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.UnitCode;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.Problem;

/** A position as it is chosen on a page: three codes, each may be empty. */
public record PositionForm(String unit, String role, String area) {

    public static PositionForm of(Position position) {
        return new PositionForm(position.unit().value(), position.role().name(), position.area() == null ? "" : position.area().value());
    }

    public List<Problem> problems(Words t, Country country) {
        var problems = new ArrayList<Problem>();
        if (country.findUnit(new UnitCode(unit)).isEmpty()) {
            problems.add(new Problem("unit", t.get("account.unit.wrong")));
        }
        if (Arrays.stream(Role.values()).noneMatch(r -> r.name().equals(role))) {
            problems.add(new Problem("role", t.get("account.role.wrong")));
        }
        return problems;
    }

    public Position position() {
        return new Position(new UnitCode(unit), Role.valueOf(role), area.isBlank() ? null : new AreaCode(area));
    }

    /** Every unit under the name of its agency. */
    public static List<Choice> units(Words t, Country country) {
        return t.sorted(country.agencies(), a -> t.say(a.name())).stream().flatMap(agency ->
                t.sorted(country.unitsOf(agency.code()), u -> t.say(u.name())).stream()
                        .map(unit -> new Choice(unit.code().value(), t.say(unit.name()), null, t.say(agency.name())))).toList();
    }

    public static List<Choice> roles(Words t) {
        return Arrays.stream(Role.values()).map(r -> Choice.of(r.name(), t.of("ui.role", r))).toList();
    }

    public static List<Choice> areas(Words t, Country country) {
        return t.sorted(country.areas(), a -> t.say(a.name())).stream()
                .map(a -> Choice.of(a.code().value(), t.say(a.name()))).toList();
    }
}
