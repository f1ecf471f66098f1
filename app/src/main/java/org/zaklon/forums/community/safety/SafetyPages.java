package org.zaklon.forums.community.safety;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Actor;
import org.zaklon.bodies.pages.BodyWords;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.ui.Screen;

/** What a forum does for safety, on one page. */
@Controller
class SafetyPages {
    private final ReadSafety read;
    private final SafetyWords words;
    private final BodyWords frames;

    SafetyPages(ReadSafety read, SafetyWords words, BodyWords frames) {
        this.read = read;
        this.words = words;
        this.frames = frames;
    }

    @GetMapping("/bodies/{id}/safety")
    ModelAndView page(Actor actor, Screen screen, @PathVariable UUID id) {
        return switch (read.of(actor, new BodyId(id))) {
            case Refused<ReadSafety.Done>(var reason) -> screen.refused(reason);
            case Done<ReadSafety.Done>(var all) -> new ModelAndView("community/safety", Map.of(
                    "frame", frames.around(actor, new BodyId(id), screen.t(), "safety"), "page", words.page(all, id, screen.t())));
        };
    }
}
