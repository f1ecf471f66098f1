package org.zaklon.migration.pages;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zaklon.access.Act;
import org.zaklon.migration.terms.Definitions;
import org.zaklon.ui.NavigationEntry;

/** The line in the navigation, in a country whose profile has datasets of migration. */
@Configuration(proxyBeanMethods = false)
class MigrationNavigation {

    @Bean
    NavigationEntry migrationEntry(Definitions definitions) {
        return new NavigationEntry("migration.navigation", "/migration", 72,
                actor -> !definitions.datasets().isEmpty() && Act.SUBMISSION_READ.allows(actor.role()));
    }
}
