package org.zaklon.account.clients;

import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zaklon.access.Actor;

/** Tells a program as whom it acts: the first thing one asks with a new token. */
@RestController
class WhoApi {

    /**
     * Who asks, as the tables say at this moment.
     *
     * @param area the area of a team coordinator; absent elsewhere
     */
    record Who(UUID account, String agency, String unit, String role, String area) {}

    @GetMapping("/api/v1/me")
    Who me(Actor actor) {
        return new Who(actor.account().value(), actor.agency().value(), actor.unit().value(), actor.role().name(),
                actor.coordinatedArea().map(a -> a.value()).orElse(null));
    }
}
