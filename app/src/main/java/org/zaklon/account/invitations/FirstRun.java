package org.zaklon.account.invitations;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.account.Account;
import org.zaklon.account.AccountSettings;
import org.zaklon.account.AccountStore;
import org.zaklon.account.FirstStart;
import org.zaklon.account.Position;
import org.zaklon.account.Positions;
import org.zaklon.account.signin.PasswordHash;
import org.zaklon.audit.Audit;
import org.zaklon.audit.Entry;
import org.zaklon.country.Country;
import org.zaklon.country.Unit;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.UnitCode;
import org.zaklon.kernel.UnitFunction;

/** The very first account. Whoever can read the console of the machine proves it by a code and becomes its administrator. */
@Component
public class FirstRun implements FirstStart {
    private final AccountStore accounts;
    private final Invitations invitations;
    private final Positions positions;
    private final PasswordHash hash;
    private final Country country;
    private final Work work;
    private final Audit audit;
    private final JdbcClient sql;
    private final InstantSource clock;
    private final AccountSettings settings;
    private volatile boolean over;

    FirstRun(AccountStore accounts, Invitations invitations, Positions positions, PasswordHash hash, Country country, Work work,
            Audit audit, JdbcClient sql, InstantSource clock, AccountSettings settings) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.positions = positions;
        this.hash = hash;
        this.country = country;
        this.work = work;
        this.audit = audit;
        this.sql = sql;
        this.clock = clock;
        this.settings = settings;
    }

    /** Whether nobody has an account yet. */
    public boolean isOpen() {
        if (!over && !work.system("first-run", accounts::isEmpty)) {
            over = true;
        }
        return !over && !settings.demo();
    }

    @Override
    public Optional<String> code() {
        return isOpen() ? Optional.of(work.system("first-run", invitations::inviteFirst)) : Optional.empty();
    }

    /** Units that run the platform; where a profile has none, any but those behind the wall. */
    List<Unit> units() {
        var running = country.unitsWith(UnitFunction.ADMINISTRATION);
        return running.isEmpty()
                ? country.units().stream().filter(u -> Positions.rolesIn(u.function()).contains(Role.SYSADMIN)).toList()
                : running;
    }

    Outcome<AccountId> become(String code, String login, String name, UnitCode unit, String password) {
        if (!work.system("first-run", () -> invitations.isForFirst(code))) {
            return Outcome.refused("refused.account-code"); // before the costly hash
        }
        var position = new Position(unit, Role.SYSADMIN, null);
        var account = new Account(AccountId.fresh(), Account.Kind.PERSON, login, name, position, null, null,
                Account.State.ACTIVE, clock.instant());
        var hashed = hash.of(password);
        return work.system("first-run", () -> positions.allow(position).then(known -> {
            // Two nodes, two codes, one first administrator.
            sql.sql("select pg_advisory_xact_lock(7406290146)").query().singleRow();
            if (!accounts.isEmpty()) {
                return Outcome.refused("refused.account-code");
            }
            accounts.insert(account, known.function(), null);
            accounts.setPassword(account.id(), hashed);
            invitations.forgetFirst();
            audit.append(Entry.bySystem("ACCOUNT_MANAGE").about(account.id()).with("what", "FIRST_ADMINISTRATOR")
                    .with("unit", unit.value()));
            return Outcome.done(account.id());
        }));
    }
}
