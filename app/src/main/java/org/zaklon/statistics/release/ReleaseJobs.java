package org.zaklon.statistics.release;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zaklon.access.Act;
import org.zaklon.ui.NavigationEntry;

@Configuration(proxyBeanMethods = false)
class ReleaseJobs {

    @Bean
    OneTimeTask<Void> computeProposalJob(ComputeProposal computing) {
        return Tasks.oneTime("statistics.compute-proposal").execute((instance, context) -> computing.run(UUID.fromString(instance.getId())));
    }

    @Bean
    NavigationEntry releasesEntry() {
        return new NavigationEntry("releases.title", "/releases", 62, actor -> Act.RELEASE_READ.allows(actor.role()));
    }
}
