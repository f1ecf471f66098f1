package org.zaklon.account;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Actor;
import org.zaklon.ui.NavigationEntry;
import org.zaklon.ui.Screen;
import org.zaklon.ui.StartPart;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Task;

/** Everybody starts where it says what waits for them, what they may begin, and what the pages are for that they see. */
@Controller
class StartPages {
    /** Lines of the navigation that explain themselves. */
    private static final Set<String> PLAIN = Set.of("/", "/notices", "/account");

    private final List<StartPart> parts;

    StartPages(List<StartPart> parts) {
        this.parts = parts.stream().sorted(Comparator.comparingInt(StartPart::order)).toList();
    }

    @GetMapping("/")
    ModelAndView start(Actor actor, Screen screen) {
        var t = screen.t();
        return new ModelAndView("account/start")
                .addObject("waiting", parts.stream().flatMap(p -> p.waiting(actor, t).stream()).toList())
                .addObject("beginnings", parts.stream().flatMap(p -> p.beginnings(actor, t).stream()).toList())
                .addObject("pages", screen.navigation().stream().filter(n -> !PLAIN.contains(n.path())).map(n -> page(n, t)).toList());
    }

    /** What a page is for: its own sentence for here, else the one it opens with. */
    private static Task page(NavigationEntry entry, Words t) {
        var room = entry.key().substring(0, entry.key().lastIndexOf('.'));
        var about = Stream.of(entry.key() + ".about", room + ".about", room + ".lead").filter(t::has).findFirst().map(t::get).orElse(null);
        return new Task(t.get(entry.key()), entry.path(), about, null);
    }
}
