package org.zaklon.account.letters;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zaklon.ui.NavigationEntry;

@Configuration(proxyBeanMethods = false)
class NoticeNavigation {

    @Bean
    NavigationEntry noticesEntry(Notices notices) {
        return new NavigationEntry("account.notices.title", "/notices", 800, actor -> true, notices::fresh);
    }
}
