package org.zaklon.account;

import java.text.Normalizer;
import java.time.InstantSource;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.account.signin.PasswordHash;
import org.zaklon.audit.Audit;
import org.zaklon.audit.Entry;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.UnitCode;

/** The door to accounts for the platform itself; people manage accounts on their pages. */
@Component
public class Accounts {
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@-]{2,59}");

    private final AccountStore accounts;
    private final Positions positions;
    private final PasswordHash hash;
    private final Work work;
    private final Audit audit;
    private final InstantSource clock;

    Accounts(AccountStore accounts, Positions positions, PasswordHash hash, Work work, Audit audit, InstantSource clock) {
        this.accounts = accounts;
        this.positions = positions;
        this.hash = hash;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes an account that is ready to use, for a demonstration or a training; one that is there already stays as it is.
     *
     * @param area may be null
     * @throws IllegalArgumentException where nobody can have such a position
     */
    public AccountId provision(String login, String displayName, UnitCode unit, Role role, AreaCode area, String password) {
        var before = work.system("accounts", () -> accounts.findByLogin(login));
        if (before.isPresent()) {
            return before.get().id();
        }
        var position = new Position(unit, role, area);
        var account = new Account(AccountId.fresh(), Account.Kind.PERSON, login, displayName, position, null, null,
                Account.State.ACTIVE, clock.instant());
        var hashed = hash.of(password);
        return work.system("accounts", () -> switch (positions.allow(position)) {
            case Outcome.Refused<?>(var reason) -> throw new IllegalArgumentException(reason.code() + " " + position);
            case Outcome.Done<org.zaklon.country.Unit>(var known) -> {
                accounts.insert(account, known.function(), null);
                accounts.setPassword(account.id(), hashed);
                audit.append(Entry.bySystem("ACCOUNT_MANAGE").about(account.id()).with("what", "PROVISIONED")
                        .with("unit", unit.value()).with("role", role.name()));
                yield account.id();
            }
        });
    }

    /** The one way to write a login; what cannot be one is simply nobody's. */
    public static String normalised(String typed) {
        return typed == null ? "" : Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    public static boolean isLogin(String normalised) {
        return LOGIN.matcher(normalised).matches();
    }
}
