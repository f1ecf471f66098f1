package org.zaklon.account.passkeys;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;
import org.zaklon.access.Work;
import org.zaklon.account.AccountStore;
import org.zaklon.kernel.AccountId;

/** The owner of a passkey is the account: its identity is both the handle on the device and the name of the authentication. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {
    private final AccountStore accounts;
    private final Work work;

    PasskeyOwners(AccountStore accounts, Work work) {
        this.accounts = accounts;
        this.work = work;
    }

    static Bytes handle(AccountId account) {
        return new Bytes(ByteBuffer.allocate(16).putLong(account.value().getMostSignificantBits())
                .putLong(account.value().getLeastSignificantBits()).array());
    }

    static Optional<AccountId> account(Bytes handle) {
        if (handle.getBytes().length != 16) {
            return Optional.empty();
        }
        var bytes = ByteBuffer.wrap(handle.getBytes());
        return Optional.of(new AccountId(new UUID(bytes.getLong(), bytes.getLong())));
    }

    @Override
    public PublicKeyCredentialUserEntity findById(Bytes handle) {
        return account(handle).map(this::entity).orElse(null);
    }

    @Override
    public PublicKeyCredentialUserEntity findByUsername(String account) {
        return entity(new AccountId(UUID.fromString(account)));
    }

    /** The device shows the login, so that one finds the right passkey among several. */
    private PublicKeyCredentialUserEntity entity(AccountId id) {
        return work.system("sign-in", () -> accounts.find(id)).map(account -> ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handle(id)).name(id.value().toString()).displayName(account.login()).build()).orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new UnsupportedOperationException("accounts are not made by passkeys");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("accounts are not removed by passkeys");
    }
}
