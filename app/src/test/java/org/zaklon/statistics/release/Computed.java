package org.zaklon.statistics.release;

import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** The job that computes a proposal, done at once: tests have no jobs. */
public final class Computed {
    private Computed() {}

    public static void now(ApplicationContext house, UUID proposal) {
        house.getBean(ComputeProposal.class).run(proposal);
    }
}
