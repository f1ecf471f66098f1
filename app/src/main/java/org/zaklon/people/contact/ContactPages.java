package org.zaklon.people.contact;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.CaseFacts;
import org.zaklon.access.Work;
import org.zaklon.country.Country;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.people.UsualPurpose;
import org.zaklon.people.contact.ReachPerson.ContactId;
import org.zaklon.ui.NotFound;
import org.zaklon.ui.Screen;

/** Where and how a person can be reached: not shown until somebody says what for. */
@Controller
@RequestMapping("/cases/{caseId}/contact")
class ContactPages {
    private final ReachPerson reach;
    private final Access access;
    private final Work work;
    private final Country country;

    ContactPages(ReachPerson reach, Access access, Work work, Country country) {
        this.reach = reach;
        this.access = access;
        this.work = work;
        this.country = country;
    }

    @GetMapping
    ModelAndView page(Actor actor, Screen screen, @PathVariable UUID caseId) {
        return view(actor, screen, caseId, UsualPurpose.of(actor), null, "", null);
    }

    @PostMapping("/opened")
    ModelAndView open(Actor actor, Screen screen, @PathVariable UUID caseId, @RequestParam Purpose purpose) {
        return switch (reach.read(actor, new CaseId(caseId), purpose)) {
            case Outcome.Refused<List<Contact>>(var reason) -> screen.refused(reason);
            case Outcome.Done<List<Contact>>(var contacts) ->
                    view(actor, screen, caseId, purpose, contacts.stream().map(c -> shown(actor, screen, c)).toList(), "", null);
        };
    }

    private ContactShown shown(Actor actor, Screen screen, Contact contact) {
        var t = screen.t();
        return new ContactShown(contact.id().toString(), contact.kind(), contact.text().reveal(), t.get("people.recorded.by",
                country.findAgency(contact.agency()).map(a -> t.say(a.name())).orElse(""), contact.recordedAt()),
                contact.agency().equals(actor.agency()));
    }

    @PostMapping
    ModelAndView add(Actor actor, Screen screen, RequestId request, @PathVariable UUID caseId, @RequestParam Contact.Kind kind,
            @RequestParam(defaultValue = "") String text) {
        return switch (reach.record(actor, request, new CaseId(caseId), kind, new PersonalText(text))) {
            case Outcome.Refused<ContactId>(var reason) -> {
                NotFound.orElse(reason);
                var view = view(actor, screen, caseId, UsualPurpose.of(actor), null, text, reason);
                view.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
                yield view;
            }
            case Outcome.Done<ContactId> _ -> done(screen, caseId);
        };
    }

    @PostMapping("/ended")
    ModelAndView end(Actor actor, Screen screen, RequestId request, @PathVariable UUID caseId, @RequestParam UUID contact) {
        return switch (reach.end(actor, request, new CaseId(caseId), contact)) {
            case Outcome.Refused<ContactId>(var reason) -> screen.refused(reason);
            case Outcome.Done<ContactId> _ -> done(screen, caseId);
        };
    }

    private static ModelAndView done(Screen screen, UUID caseId) {
        screen.say("people.contact.written");
        return new ModelAndView("redirect:/cases/" + caseId + "/contact");
    }

    /** @param shown null until somebody said what for */
    private ModelAndView view(Actor actor, Screen screen, UUID caseId, Purpose purpose, List<ContactShown> shown, String typed,
            Reason refusal) {
        var id = new CaseId(caseId);
        return switch (work.read(actor, () -> access.require(actor, Act.WHEREABOUTS_READ, id))) {
            case Outcome.Refused<CaseFacts>(var reason) -> screen.refused(reason);
            case Outcome.Done<CaseFacts>(var facts) -> {
                var view = new ModelAndView("people/contact");
                view.addObject("caseId", caseId.toString());
                view.addObject("shown", shown);
                view.addObject("typed", typed);
                view.addObject("refusal", refusal);
                view.addObject("purpose", purpose);
                view.addObject("purposes", UsualPurpose.choices(screen.t()));
                view.addObject("writes", access.allows(actor, Act.WHEREABOUTS_RECORD, facts));
                yield view;
            }
        };
    }
}
