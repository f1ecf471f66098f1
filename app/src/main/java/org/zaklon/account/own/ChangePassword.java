package org.zaklon.account.own;

import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.account.AccountStore;
import org.zaklon.account.letters.Post;
import org.zaklon.account.signin.OwnPassword;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.Outcome;

/** Changes one's own password. Whoever found an open screen does not know the present one, and the owner gets a letter. */
@Component
class ChangePassword {
    private final AccountStore accounts;
    private final OwnPassword password;
    private final Post post;
    private final Work work;
    private final Audit audit;

    ChangePassword(AccountStore accounts, OwnPassword password, Post post, Work work, Audit audit) {
        this.accounts = accounts;
        this.password = password;
        this.post = post;
        this.work = work;
        this.audit = audit;
    }

    Outcome<AccountId> change(Actor actor, String present, String next) {
        if (!password.is(actor, present)) {
            return Outcome.refused("refused.account-password");
        }
        var hashed = password.hash(next);
        return work.read(actor, () -> {
            accounts.setPassword(actor.account(), hashed);
            audit.append(actor.entry("OWN_ACCOUNT").with("what", "PASSWORD_CHANGED"));
            post.write(actor.account(), "account.letter.changed");
            return Outcome.done(actor.account());
        });
    }
}
