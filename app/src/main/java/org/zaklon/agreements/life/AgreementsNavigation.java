package org.zaklon.agreements.life;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zaklon.access.Act;
import org.zaklon.ui.NavigationEntry;

@Configuration(proxyBeanMethods = false)
class AgreementsNavigation {

    @Bean
    NavigationEntry agreementsEntry() {
        return new NavigationEntry("agreements.title", "/agreements", 60, actor -> Act.AGREEMENT_LIST.allows(actor.role()));
    }
}
