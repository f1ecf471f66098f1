package org.zaklon.account.signin;

import java.util.Set;

/**
 * What the sign-in page shows.
 *
 * @param message why one is here; null for a first visit
 * @param login as typed before
 * @param then the path to go on to
 */
public record SignInView(String message, String login, String then) {
    private static final Set<String> PROBLEMS = Set.of("wrong", "busy");

    public boolean problem() {
        return message != null && PROBLEMS.contains(message);
    }

    public String messageKey() {
        return "account.sign-in." + message;
    }
}
