package org.zaklon.forums.community.report;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.bodies.Body;
import org.zaklon.bodies.BodyKind;
import org.zaklon.bodies.pages.BodyTab;
import org.zaklon.ui.NavigationEntry;

/** Where the pages of a community forum are found: beside the pages of the body, and its figures in the navigation. */
@Configuration(proxyBeanMethods = false)
class ForumTabs {
    private record Tab(String label, String path, int order) implements BodyTab {
        @Override
        public boolean shows(Actor reader, Body body) {
            return body.kind() == BodyKind.COMMUNITY_POLICING;
        }
    }

    @Bean
    BodyTab issuesTab() {
        return new Tab("community.issues", "issues", 60);
    }

    @Bean
    BodyTab safetyTab() {
        return new Tab("community.safety", "safety", 62);
    }

    @Bean
    NavigationEntry communityFiguresEntry() {
        return new NavigationEntry("community.figures.navigation", "/community-figures", 66, actor -> Act.BODY_FOUND.allows(actor.role()));
    }
}
