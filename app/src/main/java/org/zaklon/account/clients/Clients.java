package org.zaklon.account.clients;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.account.Account;
import org.zaklon.account.AccountStore;
import org.zaklon.account.Position;
import org.zaklon.account.Positions;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Paged;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;

/** What an administrator does with programs: register, give a new secret, revoke. The administrator of a machine is a person. */
@Component
class Clients {
    private final ClientStore clients;
    private final Tokens tokens;
    private final AccountStore accounts;
    private final Positions positions;
    private final Access access;
    private final Work work;
    private final Audit audit;
    private final InstantSource clock;

    Clients(ClientStore clients, Tokens tokens, AccountStore accounts, Positions positions, Access access, Work work, Audit audit,
            InstantSource clock) {
        this.clients = clients;
        this.tokens = tokens;
        this.accounts = accounts;
        this.positions = positions;
        this.access = access;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    /** Registers a program. @param subject who it is to the outside issuer; null where it gets a secret of ours */
    Outcome<ClientId> register(Actor actor, RequestId request, String name, Position position, String subject) {
        return work.once(actor, request, ClientId::new, () -> access.require(actor, Act.ACCOUNT_MANAGE)
                .then(a -> subject != null && clients.findBySubject(subject).isPresent()
                        ? Outcome.refused("refused.account-subject") : positions.allow(position))
                .then(unit -> {
                    var now = clock.instant();
                    var id = new ClientId(UUID.randomUUID());
                    var account = new Account(AccountId.fresh(), Account.Kind.MACHINE, null, name, position, null, null, Account.State.ACTIVE, now);
                    accounts.insert(account, unit.function(), actor.account());
                    // Nobody knows this first secret; the one that is shown replaces it.
                    clients.insert(new Client(id, account.id(), name, position, subject, now, null),
                            subject == null ? Secrets.hash(Secrets.fresh()) : null, actor.account());
                    log(actor, id, "CLIENT_REGISTERED");
                    return Outcome.done(id);
                }));
    }

    /** A new secret, shown once; the one before stops working, and so do its tokens. */
    Outcome<String> giveSecret(Actor actor, ClientId id) {
        return work.read(actor, () -> mayManage(actor, id).then(client -> {
            if (!client.live() || client.subject() != null) {
                return Outcome.refused("refused.state-client");
            }
            var secret = Secrets.fresh();
            clients.setSecretHash(id, Secrets.hash(secret));
            tokens.forget(id);
            log(actor, id, "CLIENT_SECRET");
            return Outcome.done(secret);
        }));
    }

    Outcome<ClientId> revoke(Actor actor, RequestId request, ClientId id) {
        return work.once(actor, request, ClientId::new, () -> mayManage(actor, id).then(client -> {
            clients.revoke(id, clock.instant());
            tokens.forget(id);
            accounts.setState(client.account(), Account.State.SUSPENDED);
            log(actor, id, "CLIENT_REVOKED");
            return Outcome.done(id);
        }));
    }

    Outcome<Paged<Client>> list(Actor actor, int page) {
        return work.read(actor, () -> access.require(actor, Act.ACCOUNT_MANAGE).then(a -> Outcome.done(clients.list(page))));
    }

    Outcome<Client> get(Actor actor, ClientId id) {
        return work.read(actor, () -> mayManage(actor, id));
    }

    private Outcome<Client> mayManage(Actor actor, ClientId id) {
        return access.require(actor, Act.ACCOUNT_MANAGE).then(a -> found(clients.find(id)));
    }

    private static Outcome<Client> found(Optional<Client> client) {
        return client.<Outcome<Client>>map(Outcome::done).orElseGet(() -> Outcome.refused(Reason.absent()));
    }

    private void log(Actor actor, ClientId id, String what) {
        audit.append(actor.entry(Act.ACCOUNT_MANAGE).about(id).with("what", what));
    }
}
