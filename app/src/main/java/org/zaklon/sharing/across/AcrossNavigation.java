package org.zaklon.sharing.across;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zaklon.access.Act;
import org.zaklon.ui.NavigationEntry;

@Configuration(proxyBeanMethods = false)
class AcrossNavigation {

    @Bean
    NavigationEntry askedEntry() {
        return new NavigationEntry("sharing.asked.title", "/asked", 35, actor -> Act.ASKED_LIST.allows(actor.role()));
    }

    @Bean
    NavigationEntry comparisonsEntry() {
        return new NavigationEntry("sharing.comparisons.title", "/comparisons", 62, actor -> Act.COMPARISON_LIST.allows(actor.role()));
    }
}
