package org.zaklon.account.letters;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.account.AccountSettings;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Paged;
import org.zaklon.ui.NotFound;
import org.zaklon.ui.Screen;

/** The letters of a demonstration, which go nowhere else. */
@Controller
class OutboxPages {
    private final LetterStore letters;
    private final SendLetters texts;
    private final AccountSettings settings;
    private final Access access;
    private final Work work;

    OutboxPages(LetterStore letters, SendLetters texts, AccountSettings settings, Access access, Work work) {
        this.letters = letters;
        this.texts = texts;
        this.settings = settings;
        this.access = access;
        this.work = work;
    }

    @GetMapping("/outbox")
    ModelAndView page(Actor actor, Screen screen, @RequestParam(defaultValue = "1") int page) {
        if (!settings.demo()) {
            throw new NotFound();
        }
        var t = screen.t();
        Outcome<Paged<LetterStore.Letter>> found = work.read(actor, () -> access.require(actor, Act.OUTBOX_READ)
                .then(a -> Outcome.done(letters.outbox(page))));
        return switch (found) {
            case Outcome.Refused<Paged<LetterStore.Letter>>(var reason) -> screen.refused(reason);
            case Outcome.Done<Paged<LetterStore.Letter>>(var some) -> new ModelAndView("account/outbox").addObject("page", new Paged<>(
                    some.items().stream().map(l -> new NoticeRow(texts.subject(l), texts.body(l),
                            l.name() + ", " + t.moment(l.writtenAt()), false)).toList(), some.number(), some.more()));
        };
    }
}
