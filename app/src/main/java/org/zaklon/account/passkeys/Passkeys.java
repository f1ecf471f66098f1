package org.zaklon.account.passkeys;

import java.time.Instant;
import java.util.List;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.account.Standings;
import org.zaklon.account.letters.Post;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.AccountId;

/** The passkeys of all accounts. Whoever gets or loses one is told by letter, and the log says so. */
@Component
public class Passkeys implements UserCredentialRepository {
    private final PasskeyStore store;
    private final Standings standings;
    private final Work work;
    private final Audit audit;
    private final Post post;

    Passkeys(PasskeyStore store, Standings standings, Work work, Audit audit, Post post) {
        this.store = store;
        this.standings = standings;
        this.work = work;
        this.audit = audit;
        this.post = post;
    }

    /** @param id as the browser names it */
    public record Passkey(String id, String label, Instant created, Instant lastUsed) {}

    /** One's own passkeys. */
    public List<Passkey> of(Actor actor) {
        return work.read(actor, () -> store.of(actor.account())).stream()
                .map(c -> new Passkey(c.getCredentialId().toBase64UrlString(), c.getLabel(), c.getCreated(), c.getLastUsed()))
                .toList();
    }

    /** Removes one of one's own passkeys; another's is as absent as none. */
    public boolean remove(Actor actor, String id) {
        return work.read(actor, () -> {
            var there = store.delete(id, actor.account());
            if (there) {
                changed(actor, "PASSKEY_REMOVED");
            }
            return there;
        });
    }

    /** Takes every passkey from an account, inside the work of the one who resets it. */
    public void removeAll(AccountId account) {
        store.deleteAll(account);
    }

    /** Called by Spring Security after a registration and, with a higher counter, at each sign-in. */
    @Override
    public void save(CredentialRecord credential) {
        var known = work.system("sign-in", () -> {
            var found = store.find(credential.getCredentialId()).isPresent();
            if (found) {
                store.used(credential);
            }
            return found;
        });
        if (!known) {
            var actor = PasskeyOwners.account(credential.getUserEntityUserId()).flatMap(standings::find)
                    .orElseThrow(() -> new IllegalStateException("a passkey of nobody"));
            work.read(actor, () -> {
                store.insert(credential, actor.account());
                changed(actor, "PASSKEY_ADDED");
                return null;
            });
        }
    }

    private void changed(Actor actor, String what) {
        audit.append(actor.entry("OWN_ACCOUNT").with("what", what));
        post.write(actor.account(), "account.letter.changed");
    }

    @Override
    public CredentialRecord findByCredentialId(Bytes id) {
        return work.system("sign-in", () -> store.find(id)).orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return PasskeyOwners.account(handle).map(account -> work.system("sign-in", () -> store.of(account))).orElse(List.of());
    }

    /** Removal goes through {@link #remove}, which writes the log. */
    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("a passkey is removed on the page of the account");
    }
}
