package org.zaklon.trainings;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zaklon.access.Act;
import org.zaklon.ui.NavigationEntry;

@Configuration(proxyBeanMethods = false)
class TrainingNavigation {

    @Bean
    NavigationEntry trainingsEntry() {
        return new NavigationEntry("trainings.navigation", "/trainings", 70,
                actor -> actor.function().mayHoldProtectedData() && Act.TRAINING_OWN.allows(actor.role()));
    }
}
