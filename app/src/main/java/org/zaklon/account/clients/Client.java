package org.zaklon.account.clients;

import java.time.Instant;
import org.zaklon.account.Position;
import org.zaklon.kernel.AccountId;

/**
 * A program of an agency.
 *
 * @param account as which it acts
 * @param subject who it is to the outside issuer; null where it holds a secret of ours
 * @param revokedAt null while it may act
 */
public record Client(ClientId id, AccountId account, String name, Position position, String subject, Instant createdAt, Instant revokedAt) {

    public boolean live() {
        return revokedAt == null;
    }
}
