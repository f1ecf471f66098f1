package org.zaklon.account;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.zaklon.access.Actor;
import org.zaklon.ui.NavigationEntry;

/** Everybody starts where their own work is: at the first line of their navigation. */
@Controller
class StartPages {
    private final List<NavigationEntry> navigation;

    StartPages(List<NavigationEntry> navigation) {
        this.navigation = navigation.stream().sorted(Comparator.comparingInt(NavigationEntry::order)).toList();
    }

    @GetMapping("/")
    String start(Actor actor) {
        return "redirect:" + navigation.stream().filter(n -> n.seenBy().test(actor)).findFirst()
                .map(NavigationEntry::path).orElse("/account");
    }
}
