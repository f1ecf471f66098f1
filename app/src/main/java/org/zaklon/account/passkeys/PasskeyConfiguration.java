package org.zaklon.account.passkeys;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.zaklon.account.AccountSettings;

@Configuration(proxyBeanMethods = false)
class PasskeyConfiguration {

    /** User verification is required: a passkey is then two factors, the device and its PIN or finger. */
    @Bean
    WebAuthnRelyingPartyOperations passkeyOperations(AccountSettings settings, PasskeyOwners owners, Passkeys passkeys) {
        var url = settings.publicUrl();
        var origin = url.getScheme() + "://" + url.getAuthority();
        var us = PublicKeyCredentialRpEntity.builder().id(url.getHost()).name("Zaklon").build();
        var operations = new Webauthn4JRelyingPartyOperations(owners, passkeys, us, Set.of(origin));
        operations.setCustomizeCreationOptions(options -> options.authenticatorSelection(
                AuthenticatorSelectionCriteria.builder().userVerification(UserVerificationRequirement.REQUIRED)
                        .residentKey(ResidentKeyRequirement.REQUIRED).build()));
        operations.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }
}
