package org.zaklon.account.letters;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Actor;
import org.zaklon.kernel.Paged;
import org.zaklon.ui.Screen;

/** What waits for one's unit. */
@Controller
class NoticePages {
    private final Notices notices;

    NoticePages(Notices notices) {
        this.notices = notices;
    }

    @GetMapping("/notices")
    ModelAndView page(Actor actor, Screen screen, @RequestParam(defaultValue = "1") int page) {
        var t = screen.t();
        var found = notices.look(actor, page);
        return new ModelAndView("account/notices").addObject("page", new Paged<>(
                found.items().stream().map(n -> new NoticeRow(t.get(n.key()), null, t.moment(n.at()), n.fresh())).toList(),
                found.number(), found.more()));
    }
}
