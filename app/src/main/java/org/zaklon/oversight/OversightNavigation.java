package org.zaklon.oversight;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zaklon.access.Act;
import org.zaklon.ui.NavigationEntry;

@Configuration(proxyBeanMethods = false)
class OversightNavigation {

    @Bean
    NavigationEntry logEntry() {
        return new NavigationEntry("oversight.title", "/log", 70, actor -> Act.LOG_READ.allows(actor.role()));
    }
}
