package org.zaklon.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.access.Role;
import org.zaklon.country.Country;
import org.zaklon.demo.stage.Steps;
import org.zaklon.kernel.UnitFunction;
import org.zaklon.statistics.release.ApproveRelease;
import org.zaklon.statistics.release.ProposeRelease;
import org.zaklon.statistics.release.ReadReleases;
import org.zaklon.statistics.release.ReadReleases.Standing;
import org.zaklon.statistics.release.ReleaseId;
import org.zaklon.statistics.release.SubmitRelease;

/** What the invented country knew at the end of its last three years, published through the doors that two people use. */
@Component
@Profile("demo")
class Editions {
    private static final Logger LOG = LoggerFactory.getLogger(Editions.class);
    private static final int YEARS = 3;
    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final Duration GLANCE = Duration.ofSeconds(1);
    /** Statistics hear of a case after it is committed, in their own time. */
    private static final Duration HEARD = Duration.ofSeconds(10);

    private final Cast cast;
    private final Country country;
    private final DemoClock clock;
    private final ProposeRelease propose;
    private final SubmitRelease submit;
    private final ApproveRelease approve;
    private final ReadReleases read;

    Editions(Cast cast, Country country, DemoClock clock, ProposeRelease propose, SubmitRelease submit, ApproveRelease approve,
            ReadReleases read) {
        this.cast = cast;
        this.country = country;
        this.clock = clock;
        this.propose = propose;
        this.submit = submit;
        this.approve = approve;
        this.read = read;
    }

    /** Goes on where it stopped; what is published already stays. */
    void publish(BooleanSupplier over) {
        var offices = country.unitsWith(UnitFunction.STATISTICS);
        if (offices.isEmpty() || propose.datasets().isEmpty()) {
            return;
        }
        var statistician = cast.of(offices.getFirst().code(), Role.STATISTICIAN);
        var coordinator = cast.of(country.nationalCoordination().code(), Role.STATE_COORDINATOR);
        try {
            Thread.sleep(HEARD);
            int now = LocalDate.ofInstant(clock.instant(), country.zone()).getYear();
            var going = true;
            for (int year = now - YEARS; year < now && going; year++) {
                for (var dataset : propose.datasets()) {
                    going = going && publish(statistician, coordinator, dataset, LocalDate.of(year, 12, 31), over);
                }
            }
            if (going) {
                LOG.info("The figures of the invented country are published");
            }
        } catch (Steps.Refusal refusal) {
            LOG.warn("An edition of the invented country is not published: {}", refusal.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return whether the proposal came to an end, so that the next may follow */
    private boolean publish(Actor statistician, Actor coordinator, String dataset, LocalDate cutoff, BooleanSupplier over) throws InterruptedException {
        var steps = new Steps("edition/" + (dataset.equals("identifications") ? "" : dataset + "/") + cutoff);
        var id = Steps.must(propose.propose(statistician, steps.next(), dataset, cutoff));
        var standing = waitFor(coordinator, id, over);
        if (standing.ready()) {
            Steps.must(submit.submit(statistician, steps.next(), id));
            Steps.must(approve.approve(coordinator, steps.next(), id, standing.digest()));
            LOG.info("The invented country has published {} as known on {}", dataset, cutoff);
        }
        return standing.ready() || standing.over();
    }

    private Standing waitFor(Actor reader, ReleaseId id, BooleanSupplier over) throws InterruptedException {
        for (long glance = 0; glance < PATIENCE.dividedBy(GLANCE); glance++) {
            var standing = Steps.must(read.standing(reader, id));
            if (standing.ready() || standing.over() || over.getAsBoolean()) {
                return standing;
            }
            Thread.sleep(GLANCE);
        }
        return new Standing(false, false, null);
    }
}
