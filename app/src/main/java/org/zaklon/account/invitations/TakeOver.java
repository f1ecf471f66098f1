package org.zaklon.account.invitations;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaklon.access.Work;
import org.zaklon.account.Account;
import org.zaklon.account.AccountStore;
import org.zaklon.account.signin.PasswordHash;
import org.zaklon.audit.Audit;
import org.zaklon.audit.Entry;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.Outcome;

/** Takes over an account by its code: the person sets the password, so that no administrator ever knows it. */
@Component
class TakeOver {
    private final Invitations invitations;
    private final AccountStore accounts;
    private final PasswordHash hash;
    private final Work work;
    private final Audit audit;

    TakeOver(Invitations invitations, AccountStore accounts, PasswordHash hash, Work work, Audit audit) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.hash = hash;
        this.work = work;
        this.audit = audit;
    }

    Optional<Account> invited(String code) {
        return work.system("take-over", () -> invitations.find(code).flatMap(accounts::find)
                .filter(account -> account.state() == Account.State.INVITED));
    }

    Outcome<AccountId> takeOver(String code, String password) {
        var hashed = hash.of(password);
        return work.system("take-over", () -> {
            var invited = invited(code);
            if (invited.isEmpty() || !invitations.use(code)) {
                return Outcome.refused("refused.account-code");
            }
            var id = invited.get().id();
            accounts.setPassword(id, hashed);
            accounts.setState(id, Account.State.ACTIVE);
            audit.append(Entry.bySystem("OWN_ACCOUNT").about(id).with("what", "TAKEN_OVER"));
            return Outcome.done(id);
        });
    }
}
