package org.zaklon.bodies.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Colleagues;
import org.zaklon.access.Work;
import org.zaklon.access.body.BodyRegister.Post;
import org.zaklon.bodies.AgeBand;
import org.zaklon.bodies.Category;
import org.zaklon.bodies.HolderId;
import org.zaklon.bodies.Member;
import org.zaklon.bodies.SeatLine;
import org.zaklon.bodies.Sex;
import org.zaklon.bodies.seats.AddSeat;
import org.zaklon.bodies.seats.ReadBody;
import org.zaklon.bodies.seats.SeatMember;
import org.zaklon.bodies.seats.UnseatMember;
import org.zaklon.country.Language;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Id;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.SeatId;
import org.zaklon.ui.Screen;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.Problem;

/** Giving a body its seats, and people coming and going. */
@Controller
class SeatPages {
    private final ReadBody read;
    private final AddSeat add;
    private final SeatMember members;
    private final UnseatMember unseat;
    private final ObjectProvider<Colleagues> colleagues;
    private final Work work;
    private final BodyWords words;

    SeatPages(ReadBody read, AddSeat add, SeatMember members, UnseatMember unseat, ObjectProvider<Colleagues> colleagues, Work work, BodyWords words) {
        this.read = read;
        this.add = add;
        this.members = members;
        this.unseat = unseat;
        this.colleagues = colleagues;
        this.work = work;
        this.words = words;
    }

    @GetMapping("/bodies/{id}/seats/new")
    ModelAndView seat(Actor actor, Screen screen, @PathVariable UUID id) {
        return shown(screen, kept(actor, id).then(view -> Outcome.done(seat(screen, id, Sent.filled(Map.of("post", "MEMBER", "places", "1")), List.of()))));
    }

    @PostMapping("/bodies/{id}/seats")
    ModelAndView add(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> all) {
        var sent = Sent.of(all);
        var t = screen.t();
        return shown(screen, kept(actor, id).then(view -> {
            var problems = new ArrayList<Problem>();
            if (sent.one("category", Category.class).isEmpty()) {
                problems.add(new Problem("category", t.get("bodies.category.choose")));
            }
            if (sent.number("places").isEmpty()) {
                problems.add(new Problem("places", t.get("refused.seat-places")));
            }
            if (!problems.isEmpty()) {
                return Outcome.done(seat(screen, id, sent, problems));
            }
            var asked = new AddSeat.Asked(sent.get("agency").isEmpty() ? null : new AgencyCode(sent.get("agency")), sent.one("category", Category.class).orElseThrow(),
                    sent.one("post", Post.class).orElse(Post.MEMBER), sent.text("label", words.country()), sent.number("places").orElseThrow());
            return Outcome.done(saved(screen, id, add.add(actor, request, new BodyId(id), asked), reason -> seat(screen, id, sent, List.of(new Problem(switch (reason.code()) {
                case "refused.seat-agency" -> "agency";
                case "refused.seat-places" -> "places";
                default -> "post";
            }, t.reason(reason))))));
        }));
    }

    private ModelAndView seat(Screen screen, UUID id, Sent sent, List<Problem> problems) {
        var t = screen.t();
        return BodyWords.page("bodies/seat", problems, Map.of("sent", sent, "id", id.toString(), "agencies", words.agencies(t),
                "categories", BodyWords.choices(Category.class, "bodies.category", t), "posts", BodyWords.choices(Post.class, "bodies.post", t),
                "languages", words.country().languages().stream().filter(Language::authored).toList()));
    }

    @PostMapping("/bodies/{id}/seats/{seatId}/close")
    ModelAndView close(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @PathVariable UUID seatId) {
        return saved(screen, id, add.close(actor, request, new BodyId(id), new SeatId(seatId)), screen::refused);
    }

    @GetMapping("/bodies/{id}/seats/{seatId}/members")
    ModelAndView member(Actor actor, Screen screen, @PathVariable UUID id, @PathVariable UUID seatId) {
        return shown(screen, kept(actor, id).then(view -> of(view, seatId)).then(seat -> Outcome.done(member(actor, screen, id, seat, Sent.NOTHING, List.of()))));
    }

    @PostMapping("/bodies/{id}/seats/{seatId}/members")
    ModelAndView sit(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @PathVariable UUID seatId,
            @RequestParam MultiValueMap<String, String> all) {
        var sent = Sent.of(all);
        var t = screen.t();
        return shown(screen, kept(actor, id).then(view -> of(view, seatId)).then(seat -> {
            var problems = new ArrayList<Problem>();
            for (var field : List.of("since", "undertaking")) {
                if (sent.day(field, t).isEmpty() && (field.equals("since") || !sent.date(field).isEmpty())) {
                    problems.add(new Problem(field, t.get("ui.form.date")));
                }
            }
            if (!problems.isEmpty()) {
                return Outcome.done(member(actor, screen, id, seat, sent, problems));
            }
            var account = sent.get("account").matches("[0-9a-f-]{36}") ? new AccountId(UUID.fromString(sent.get("account"))) : null;
            var who = new SeatMember.Newcomer(account, account != null || sent.get("name").isEmpty() ? null : new PersonalText(sent.get("name")),
                    sent.one("sex", Sex.class).orElse(Sex.UNKNOWN), sent.one("age", AgeBand.class).orElse(AgeBand.UNKNOWN), sent.get("alternate").equals("yes"),
                    sent.day("since", t).orElseThrow(), sent.day("undertaking", t).orElse(null));
            return Outcome.done(saved(screen, id, members.sit(actor, request, new BodyId(id), new SeatId(seatId), who),
                    reason -> member(actor, screen, id, seat, sent, List.of(new Problem(reason.code().equals("refused.member-date") ? "since" : "account", t.reason(reason))))));
        }));
    }

    private ModelAndView member(Actor actor, Screen screen, UUID id, SeatLine seat, Sent sent, List<Problem> problems) {
        var t = screen.t();
        return BodyWords.page("bodies/member", problems, new HashMap<>(Map.of("sent", sent, "id", id.toString(), "seat", seat.seat().value().toString(),
                "name", words.seat(seat, t), "accounts", accounts(actor, seat, t), "sexes", BodyWords.choices(Sex.class, "bodies.sex", t),
                "ages", BodyWords.choices(AgeBand.class, "bodies.age", t))));
    }

    /** The staff of the agency whose seat it is; for a seat of a category, that of one's own agency and of units of the community. */
    private List<Choice> accounts(Actor actor, SeatLine seat, Words t) {
        var agency = seat.ofAgency().orElse(actor.agency());
        return work.read(actor, () -> {
            var found = new ArrayList<Choice>();
            words.country().unitsOf(agency).stream().filter(u -> u.function().mayHoldProtectedData()).forEach(u -> colleagues.ifAvailable(c ->
                    c.of(u.code()).forEach(one -> found.add(new Choice(one.account().value().toString(), one.name(), null, t.say(u.name()))))));
            return t.sorted(found, Choice::label);
        });
    }

    @GetMapping("/bodies/{id}/members/{memberId}")
    ModelAndView change(Actor actor, Screen screen, @PathVariable UUID id, @PathVariable UUID memberId) {
        return change(actor, screen, id, memberId, Sent.NOTHING, List.of());
    }

    private ModelAndView change(Actor actor, Screen screen, UUID id, UUID memberId, Sent sent, List<Problem> problems) {
        return shown(screen, kept(actor, id).then(view -> view.seats().stream().flatMap(s -> s.holders().stream())
                .filter(m -> m.id().value().equals(memberId)).findFirst().map(m -> Outcome.done(page(screen, id, m, sent, problems)))
                .orElseGet(() -> Outcome.refused(Reason.absent()))));
    }

    private ModelAndView page(Screen screen, UUID id, Member member, Sent sent, List<Problem> problems) {
        return BodyWords.page("bodies/leave", problems, Map.of("sent", sent, "id", id.toString(), "member", member.id().value().toString(),
                "name", member.name().isPresent() ? words.member(member, screen.t()) : screen.t().get("bodies.member.heading-unnamed")));
    }

    @PostMapping("/bodies/{id}/members/{memberId}/leave")
    ModelAndView leave(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @PathVariable UUID memberId) {
        return saved(screen, id, unseat.leave(actor, request, new BodyId(id), new HolderId(memberId)), screen::refused);
    }

    @PostMapping("/bodies/{id}/members/{memberId}/undertaking")
    ModelAndView undertake(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @PathVariable UUID memberId,
            @RequestParam MultiValueMap<String, String> all) {
        var sent = Sent.of(all);
        var day = sent.day("undertaking", screen.t());
        return day.isEmpty() ? change(actor, screen, id, memberId, sent, List.of(new Problem("undertaking", screen.t().get("ui.form.date"))))
                : saved(screen, id, members.undertake(actor, request, new BodyId(id), new HolderId(memberId), day.get()), reason -> reason.code().equals("refused.member-date")
                        ? change(actor, screen, id, memberId, sent, List.of(new Problem("undertaking", screen.t().reason(reason)))) : screen.refused(reason));
    }

    private interface Again {
        ModelAndView with(Reason reason);
    }

    private static <I extends Id> ModelAndView saved(Screen screen, UUID id, Outcome<I> outcome, Again again) {
        return switch (outcome) {
            case Done<I> _ -> {
                screen.say("bodies.saved");
                yield new ModelAndView("redirect:/bodies/" + id);
            }
            case Refused<I>(var reason) when reason.code().startsWith("refused.seat-") || reason.code().startsWith("refused.member-") -> again.with(reason);
            case Refused<I>(var reason) -> screen.refused(reason);
        };
    }

    private static Outcome<SeatLine> of(ReadBody.View view, UUID seat) {
        return view.seats().stream().filter(s -> s.seat().value().equals(seat)).findFirst().map(Outcome::done).orElseGet(() -> Outcome.refused(Reason.absent()));
    }

    private Outcome<ReadBody.View> kept(Actor actor, UUID id) {
        return read.open(actor, new BodyId(id)).then(view -> !Act.SEAT_ADD.allows(actor.role()) ? Outcome.refused("refused.role")
                : view.facts().keeps() ? Outcome.done(view) : Outcome.refused("refused.not-seated"));
    }

    private static ModelAndView shown(Screen screen, Outcome<ModelAndView> page) {
        return switch (page) {
            case Done<ModelAndView>(var view) -> view;
            case Refused<ModelAndView>(var reason) -> screen.refused(reason);
        };
    }
}
