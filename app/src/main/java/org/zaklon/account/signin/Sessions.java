package org.zaklon.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.zaklon.access.Role;
import org.zaklon.account.AccountSettings;
import org.zaklon.kernel.AccountId;

/** The sessions of a person, on whatever node and device. Ending them takes effect with the next request anywhere. */
@Component
public class Sessions {
    private static final String SIGNED_IN_AT = "zaklon.signed-in-at";
    private static final String PROVEN_AT = "zaklon.proven-at";
    private static final String DEVICE = "zaklon.device";
    /** For so long a proof of who one is counts for what would let somebody else in (domain report "security", 2.2: step-up). */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final FindByIndexNameSessionRepository<? extends Session> repository;
    private final AccountSettings settings;
    private final InstantSource clock;

    Sessions(FindByIndexNameSessionRepository<? extends Session> repository, AccountSettings settings, InstantSource clock) {
        this.repository = repository;
        this.settings = settings;
        this.clock = clock;
    }

    /** One place where somebody is signed in. */
    public record Place(String device, Instant since, Instant lastUsed, boolean here) {}

    /** Marks the session of this request as that of somebody who just signed in, and ends those that are too many. */
    void begin(AccountId account, Role role, String device, HttpServletRequest request) {
        var session = request.getSession();
        session.setAttribute(SIGNED_IN_AT, clock.millis());
        session.setAttribute(PROVEN_AT, clock.millis());
        session.setAttribute(DEVICE, device);
        session.setMaxInactiveInterval((int) idle(role).toSeconds());
        repository.findByPrincipalName(account.value().toString()).values().stream()
                .filter(other -> !other.getId().equals(session.getId()))
                .sorted(Comparator.comparing(Session::getLastAccessedTime).reversed())
                .skip(settings.sessionsAtOnce() - 1L)
                .forEach(other -> repository.deleteById(other.getId()));
    }

    /** Whether the session of this request may still be used, however busy it is. */
    boolean withinAbsoluteLimit(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(SIGNED_IN_AT) instanceof Long since
                && clock.millis() < since + settings.absolute().toMillis();
    }

    /** Whoever sits at this session has just proven again to be its owner. */
    public void proven(HttpServletRequest request) {
        request.getSession().setAttribute(PROVEN_AT, clock.millis());
    }

    /** Whether the last proof, by signing in or by the password once more, is younger than five minutes. */
    public boolean provenLately(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(PROVEN_AT) instanceof Long at && clock.millis() < at + FRESH.toMillis();
    }

    public List<Place> of(AccountId account, HttpServletRequest request) {
        var here = request.getSession(false);
        return repository.findByPrincipalName(account.value().toString()).values().stream()
                .filter(session -> session.getAttribute(SIGNED_IN_AT) != null)
                .sorted(Comparator.comparing(Session::getLastAccessedTime).reversed())
                .map(session -> new Place(session.getAttribute(DEVICE),
                        Instant.ofEpochMilli(session.<Long>getAttribute(SIGNED_IN_AT)), session.getLastAccessedTime(),
                        here != null && here.getId().equals(session.getId())))
                .toList();
    }

    /** Signs somebody out everywhere. The session of a running request must be invalidated by that request too. */
    public void end(AccountId account) {
        repository.findByPrincipalName(account.value().toString()).keySet().forEach(repository::deleteById);
    }

    /** Signs somebody out everywhere but here. */
    public void endOthers(AccountId account, HttpServletRequest request) {
        var here = request.getSession().getId();
        repository.findByPrincipalName(account.value().toString()).keySet().stream().filter(id -> !id.equals(here))
                .forEach(repository::deleteById);
    }

    private Duration idle(Role role) {
        return switch (role) {
            case FIRST_RESPONDER, SERVICE_PROVIDER, HEALTH_PROVIDER, ADVOCATE -> settings.idleInTheField();
            case CASE_MANAGER, CASE_SUPERVISOR, POLICE_INVESTIGATOR, PROSECUTOR, RESIDENCE_OFFICER, ENFORCEMENT_OFFICER,
                    TEAM_COORDINATOR, STATE_COORDINATOR, STATISTICIAN, DPO, AUDITOR, AGREEMENT_OFFICER, FORUM_COORDINATOR,
                    FORUM_MEMBER, RELEASE_PLANNER, TRAINING_OFFICER, PROGRAMME_OFFICER, MIGRATION_STATISTICIAN, MIGRATION_COORDINATOR,
                    INCIDENT_OFFICER, SYSADMIN ->
                settings.idle();
        };
    }
}
