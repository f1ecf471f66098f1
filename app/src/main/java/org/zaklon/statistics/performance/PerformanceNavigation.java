package org.zaklon.statistics.performance;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zaklon.access.Act;
import org.zaklon.ui.NavigationEntry;

/** For whoever reads figures of the work and none of people; the others come here from there. */
@Configuration(proxyBeanMethods = false)
class PerformanceNavigation {

    @Bean
    NavigationEntry performanceEntry() {
        return new NavigationEntry("statistics.performance.title", "/statistics/performance", 60,
                actor -> Act.PERFORMANCE_READ.allows(actor.role()) && !Act.STATISTICS_READ.allows(actor.role()));
    }
}
