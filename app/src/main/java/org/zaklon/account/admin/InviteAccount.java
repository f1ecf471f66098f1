package org.zaklon.account.admin;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.account.Account;
import org.zaklon.account.AccountSettings;
import org.zaklon.account.AccountStore;
import org.zaklon.account.invitations.Invitations;
import org.zaklon.account.letters.Post;
import org.zaklon.account.passkeys.Passkeys;
import org.zaklon.account.signin.Sessions;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.Outcome;

/**
 * Gives a link by which its person takes over an account, the first time or after everything was lost: then the password, the
 * passkeys and the sessions of before end. Where letters are sent, the link goes to the person and not to the administrator.
 */
@Component
class InviteAccount {
    private final Managed managed;
    private final AccountStore accounts;
    private final Invitations invitations;
    private final Passkeys passkeys;
    private final Sessions sessions;
    private final Post post;
    private final AccountSettings settings;
    private final Work work;

    InviteAccount(Managed managed, AccountStore accounts, Invitations invitations, Passkeys passkeys, Sessions sessions, Post post,
            AccountSettings settings, Work work) {
        this.managed = managed;
        this.accounts = accounts;
        this.invitations = invitations;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.post = post;
        this.settings = settings;
        this.work = work;
    }

    /** @return the link to hand over, or nothing where it was sent */
    Outcome<Optional<String>> invite(Actor actor, AccountId id) {
        var outcome = work.read(actor, () -> managed.another(actor, id).then(account ->
                account.state() == Account.State.SUSPENDED
                        ? Outcome.<Optional<String>>refused("refused.state-account") : Outcome.done(invite(actor, account))));
        if (outcome.isDone()) {
            sessions.end(id);
        }
        return outcome;
    }

    private Optional<String> invite(Actor actor, Account account) {
        accounts.setState(account.id(), Account.State.INVITED);
        accounts.setPassword(account.id(), null);
        passkeys.removeAll(account.id());
        var link = settings.publicUrl() + "/activate?code=" + invitations.invite(account.id());
        managed.log(actor, account.id(), "INVITED");
        if (post.open() && account.mail() != null) {
            post.write(account.id(), "account.letter.invitation", link);
            return Optional.empty();
        }
        return Optional.of(link);
    }
}
