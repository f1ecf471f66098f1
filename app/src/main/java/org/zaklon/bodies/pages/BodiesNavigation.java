package org.zaklon.bodies.pages;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zaklon.access.Act;
import org.zaklon.ui.NavigationEntry;

@Configuration(proxyBeanMethods = false)
class BodiesNavigation {

    @Bean
    NavigationEntry bodiesEntry() {
        return new NavigationEntry("bodies.title", "/bodies", 55, actor -> Act.BODY_LIST.allows(actor.role()));
    }
}
