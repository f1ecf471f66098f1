package org.zaklon.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import org.zaklon.access.Work;
import org.zaklon.account.Standing;
import org.zaklon.account.Standings;
import org.zaklon.audit.Audit;
import org.zaklon.audit.Entry;
import org.zaklon.kernel.AccountId;

/** What a browser is told after a sign-in, by password or passkey, and what the log is told of a refusal and a sign-out. */
@Component
class SignInAnswers implements AuthenticationSuccessHandler, LogoutHandler {
    private static final Logger LOG = LoggerFactory.getLogger(SignInAnswers.class);

    private final Standings standings;
    private final Work work;
    private final Audit audit;

    SignInAnswers(Standings standings, Work work, Audit audit) {
        this.standings = standings;
        this.work = work;
        this.audit = audit;
    }

    /** On a device that has not chosen a language, one goes on in the language of the account. */
    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who) throws IOException {
        var then = ToSignIn.safe(request.getParameter("then"));
        response.sendRedirect(standings.of(new AccountId(UUID.fromString(who.getName()))).map(Standing::language)
                .filter(language -> WebUtils.getCookie(request, "lang") == null)
                .map(language -> then + (then.contains("?") ? "&" : "?") + "lang=" + language).orElse(then));
    }

    void passkey(HttpServletRequest request, HttpServletResponse response, Authentication who) throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write("{\"authenticated\":true}".getBytes(StandardCharsets.UTF_8));
    }

    void failedPasskey(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause) {
        // Not the message, which quotes the credential.
        LOG.info("passkey refused: {}", cause.getCause() == null ? cause.getClass().getSimpleName() : cause.getCause().getClass().getSimpleName());
        work.system("sign-in", () -> {
            audit.append(Entry.bySystem("SIGN_IN_FAILED").with("method", "PASSKEY").refused("passkey"));
            return null;
        });
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, Authentication who) {
        if (who != null) {
            standings.of(new AccountId(UUID.fromString(who.getName()))).ifPresent(standing ->
                    work.read(standing.actor(), () -> {
                        audit.append(standing.actor().entry("SIGN_OUT"));
                        return null;
                    }));
        }
    }
}
