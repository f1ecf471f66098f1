package org.zaklon.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.access.ActorSource;
import org.zaklon.access.Role;
import org.zaklon.account.Accounts;
import org.zaklon.country.Country;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.UnitCode;

/** Who plays in the invented country: the accounts that can sign in, and colleagues who only appear in the past. */
@Component
@Profile("demo")
class Cast {
    /** Long enough to be accepted, easy enough to be typed at a training. */
    static final String PASSWORD = "zaklon-proba-2026";

    private final Accounts accounts;
    private final ActorSource actors;
    private final Country country;
    private final Map<String, Actor> colleagues = new LinkedHashMap<>();
    private final Map<String, Actor> byLogin = new LinkedHashMap<>();

    /** One account of the list. */
    record Part(String login, String name, UnitCode unit, Role role, String toTry) {}

    Cast(Accounts accounts, ActorSource actors, Country country) {
        this.accounts = accounts;
        this.actors = actors;
        this.country = country;
    }

    List<Part> parts(String profile) {
        return DemoFiles.rows(profile, "accounts.csv").stream().map(Cast::part).toList();
    }

    private static Part part(Map<String, String> row) {
        return new Part(row.get("login"), row.get("name"), new UnitCode(row.get("unit")), Role.valueOf(row.get("role")),
                row.get("try"));
    }

    /** Makes the accounts that are not there yet. */
    void open(String profile) {
        DemoFiles.rows(profile, "accounts.csv").forEach(row -> {
            var part = part(row);
            var area = row.get("area").isEmpty() ? null : new AreaCode(row.get("area"));
            var account = accounts.provision(part.login(), part.name(), part.unit(), part.role(), area, PASSWORD);
            actors.find(account).ifPresent(actor -> {
                colleagues.put(key(part.unit(), part.role()), actor);
                byLogin.put(part.login(), actor);
            });
        });
    }

    /** Whoever signs in by this name; nobody where it is empty. */
    Optional<Actor> signsIn(String login) {
        return Optional.ofNullable(byLogin.get(login));
    }

    /** Somebody of a unit in a role: the one who can sign in, else a colleague of the past. */
    Actor of(UnitCode unit, Role role) {
        return colleagues.computeIfAbsent(key(unit, role), key -> {
            var known = country.unit(unit);
            return new Actor(new AccountId(UUID.nameUUIDFromBytes(key.getBytes(java.nio.charset.StandardCharsets.UTF_8))), known.agency(), unit, known.function(), role,
                    known.areas().stream().sorted(java.util.Comparator.comparing(AreaCode::value)).findFirst().orElse(null));
        });
    }

    private static String key(UnitCode unit, Role role) {
        return unit.value() + "/" + role;
    }
}
