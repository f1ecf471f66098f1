package org.zaklon.account;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zaklon.access.Actor;
import org.zaklon.access.Role;
import org.zaklon.ui.NavigationEntry;

/** The lines of the navigation that lead to the pages of this room. */
@Configuration(proxyBeanMethods = false)
class AccountNavigation {

    @Bean
    NavigationEntry startEntry() {
        return new NavigationEntry("account.start.title", "/", 0, actor -> true);
    }

    @Bean
    NavigationEntry accountsEntry() {
        return new NavigationEntry("account.accounts.title", "/accounts", 100, AccountNavigation::administers);
    }

    @Bean
    NavigationEntry clientsEntry() {
        return new NavigationEntry("account.clients.title", "/clients", 110, AccountNavigation::administers);
    }

    @Bean
    NavigationEntry outboxEntry(AccountSettings settings) {
        return new NavigationEntry("account.outbox.title", "/outbox", 120, actor -> settings.demo() && administers(actor));
    }

    @Bean
    NavigationEntry ownAccountEntry() {
        return new NavigationEntry("account.own.title", "/account", 900, actor -> true);
    }

    private static boolean administers(Actor actor) {
        return actor.role() == Role.SYSADMIN;
    }
}
