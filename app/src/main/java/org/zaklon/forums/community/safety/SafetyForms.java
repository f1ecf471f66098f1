package org.zaklon.forums.community.safety;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.access.body.BodyFacts;
import org.zaklon.country.Country;
import org.zaklon.forums.page.FormView;
import org.zaklon.forums.page.Question;
import org.zaklon.forums.community.RecordId;
import org.zaklon.forums.page.Sent;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.ui.Screen;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Choice;

/** What the small forms of this part have in common: an empty page, and a page that was sent. */
@Component
class SafetyForms {
    private final Work work;
    private final Access access;
    private final Country country;
    private final InstantSource clock;

    SafetyForms(Work work, Access access, Country country, InstantSource clock) {
        this.work = work;
        this.access = access;
        this.country = country;
        this.clock = clock;
    }

    /**
     * One form.
     *
     * @param action what follows {@code /bodies/ID/safety} where it is sent to
     * @param day the field in which today stands; null for none
     */
    record Form(Act act, String name, String action, String day, List<Question> questions) {}

    ModelAndView blank(Actor actor, Screen screen, UUID id, Form form) {
        return with(actor, screen, form.act(), id, () -> view(id, form, Sent.blank(screen.t(), form.name(), form.day(), today())).page());
    }

    /** @param record reads what was sent and records it; answers null where something is to be mended */
    ModelAndView sent(Actor actor, Screen screen, UUID id, Form form, MultiValueMap<String, String> all,
            Function<Sent, Outcome<RecordId>> record) {
        return with(actor, screen, form.act(), id, () -> {
            var sent = new Sent(all, screen.t(), form.name());
            return switch (record.apply(sent)) {
                case null -> view(id, form, sent).page();
                case Refused<RecordId>(var reason) -> view(id, form, sent).page(reason);
                case Done<RecordId> _ -> {
                    screen.say("community.said.recorded");
                    yield new ModelAndView("redirect:/bodies/" + id + "/safety");
                }
            };
        });
    }

    private ModelAndView with(Actor actor, Screen screen, Act act, UUID id, Supplier<ModelAndView> page) {
        return switch (work.read(actor, () -> access.require(actor, act, new BodyId(id)))) {
            case Refused<BodyFacts>(var reason) -> screen.refused(reason);
            case Done<BodyFacts> _ -> page.get();
        };
    }

    private static FormView view(UUID id, Form form, Sent sent) {
        var path = "/bodies/" + id + "/safety";
        return new FormView(form.name(), path, path + form.action(), form.questions(), sent, List.of());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), country.zone());
    }

    List<Choice> codes(String list, Words t) {
        return country.findCodes(list).map(codes -> t.sorted(codes.offeredOn(today()).stream()
                .map(c -> Choice.of(c.code(), t.say(c.label()))).toList(), Choice::label)).orElse(List.of());
    }

    List<Choice> agencies(Words t) {
        return t.sorted(country.agencies().stream().map(a -> Choice.of(a.code().value(), t.say(a.name()))).toList(), Choice::label);
    }

    List<Choice> areas(Words t) {
        return t.sorted(country.areas().stream().map(a -> Choice.of(a.code().value(), t.say(a.name()))).toList(), Choice::label);
    }
}
