package org.zaklon.forums.taskforce;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.bodies.Body;
import org.zaklon.bodies.BodyKind;
import org.zaklon.bodies.pages.BodyTab;

/** Where the pages of a task force are found: beside those of the body. */
@Configuration(proxyBeanMethods = false)
class TaskForceTabs {
    private record Tab(String label, String path, int order, Act act) implements BodyTab {
        @Override
        public boolean shows(Actor reader, Body body) {
            return body.kind() == BodyKind.TASK_FORCE && act.allows(reader.role());
        }
    }

    @Bean
    BodyTab referencesTab() {
        return new Tab("taskforce.references", "references", 60, Act.REFERENCE_READ);
    }

    @Bean
    BodyTab supportTab() {
        return new Tab("taskforce.supports", "support", 62, Act.SUPPORT_READ);
    }

    @Bean
    BodyTab outcomesTab() {
        return new Tab("taskforce.outcomes", "outcomes", 64, Act.OUTCOME_READ);
    }
}
