package org.zaklon.cases.desk;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Role;
import org.zaklon.ui.NavigationEntry;

/** The lines of the navigation: who meets people first starts with a signal, everybody else with the cases. */
@Configuration(proxyBeanMethods = false)
class CaseNavigation {

    @Bean
    NavigationEntry signalFirst(Access access) {
        return new NavigationEntry("cases.signal.nav", "/signal", 10,
                actor -> actor.is(Role.FIRST_RESPONDER) && access.allows(actor, Act.SIGNAL_SEND));
    }

    @Bean
    NavigationEntry caseList(Access access) {
        return new NavigationEntry("cases.list.nav", "/cases", 20, actor -> access.allows(actor, Act.CASE_LIST));
    }

    @Bean
    NavigationEntry signalLater(Access access) {
        return new NavigationEntry("cases.signal.nav", "/signal", 70,
                actor -> !actor.is(Role.FIRST_RESPONDER) && access.allows(actor, Act.SIGNAL_SEND));
    }
}
