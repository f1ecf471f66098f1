package org.zaklon.statistics;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zaklon.access.Act;
import org.zaklon.ui.NavigationEntry;

@Configuration(proxyBeanMethods = false)
class StatisticsNavigation {

    @Bean
    NavigationEntry statisticsEntry() {
        return new NavigationEntry("statistics.title", "/statistics", 60, actor -> Act.STATISTICS_READ.allows(actor.role()));
    }
}
