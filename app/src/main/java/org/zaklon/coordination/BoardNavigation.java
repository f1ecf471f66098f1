package org.zaklon.coordination;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zaklon.access.Act;
import org.zaklon.ui.NavigationEntry;

@Configuration(proxyBeanMethods = false)
class BoardNavigation {

    @Bean
    NavigationEntry boardEntry() {
        return new NavigationEntry("coordination.title", "/board", 40, actor -> Act.BOARD_READ.allows(actor.role()));
    }
}
