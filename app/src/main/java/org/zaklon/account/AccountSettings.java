package org.zaklon.account;

import java.net.URI;
import java.time.Duration;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What an operator may set about sign-in; the defaults are the recommendation. */
@Component
public class AccountSettings {
    private final Environment environment;

    AccountSettings(Environment environment) {
        this.environment = environment;
    }

    /** Where people reach the application: decides cookies, passkeys and the links in letters. */
    public URI publicUrl() {
        return URI.create(environment.getProperty("zaklon.public-url",
                "http://localhost:" + environment.getProperty("server.port", "8080")));
    }

    public boolean https() {
        return "https".equals(publicUrl().getScheme());
    }

    public boolean demo() {
        return environment.matchesProfiles("demo");
    }

    /**
     * Memory of one password hash in KiB. Argon2id with 64 MiB and 3 passes takes a third of a second. A demonstration prints its
     * password at the start, which nothing protects, and makes all its accounts before it can print it.
     */
    public int hashMemory() {
        return environment.getProperty("zaklon.password.memory-kib", Integer.class, demo() ? 8_192 : 65_536);
    }

    public int hashPasses() {
        return environment.getProperty("zaklon.password.passes", Integer.class, 3);
    }

    /** How many passwords are checked at the same time; more would be a lever to exhaust the machine. */
    public int hashSeats() {
        return environment.getProperty("zaklon.password.at-once", Integer.class, 2);
    }

    /** Without a request, a session ends after this time. */
    public Duration idle() {
        return environment.getProperty("zaklon.session.idle", Duration.class, Duration.ofMinutes(15));
    }

    /** The same for roles that work outside, on a telephone, next to a person. */
    public Duration idleInTheField() {
        return environment.getProperty("zaklon.session.idle-field", Duration.class, Duration.ofMinutes(30));
    }

    /** However busy, a session ends after this time. */
    public Duration absolute() {
        return environment.getProperty("zaklon.session.absolute", Duration.class, Duration.ofHours(12));
    }

    /** Sessions of one person at the same time; a further one ends the one unused for longest. Demonstrations share accounts. */
    public int sessionsAtOnce() {
        return environment.getProperty("zaklon.session.at-once", Integer.class, demo() ? 50 : 2);
    }
}
