package org.zaklon.referrals.pages;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.country.Country;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Paged;
import org.zaklon.referrals.Inbox;
import org.zaklon.referrals.Opened;
import org.zaklon.referrals.Referral;
import org.zaklon.referrals.ReferralId;
import org.zaklon.referrals.ReferralState;
import org.zaklon.referrals.Referrals;
import org.zaklon.referrals.Side;
import org.zaklon.referrals.pages.ReferralView.Next;
import org.zaklon.referrals.pages.ReferralView.Way;
import org.zaklon.services.Delivery;
import org.zaklon.services.Services;
import org.zaklon.ui.NavigationEntry;
import org.zaklon.ui.Screen;
import org.zaklon.ui.parts.Line;
import org.zaklon.ui.parts.Tab;

/** The queue of a unit, what it sent, and one referral. */
@Controller
class ReferralPages {
    private final Referrals referrals;
    private final Services services;
    private final Work work;
    private final Country country;
    private final InstantSource clock;

    ReferralPages(Referrals referrals, Services services, Work work, Country country, InstantSource clock) {
        this.referrals = referrals;
        this.services = services;
        this.work = work;
        this.country = country;
        this.clock = clock;
    }

    @Bean
    static NavigationEntry referralsEntry() {
        return new NavigationEntry("referrals.title", "/referrals", 20, actor -> Act.REFERRAL_LIST.allows(actor.role()));
    }

    @GetMapping("/referrals")
    ModelAndView inbox(Actor actor, Screen screen, @RequestParam(defaultValue = "WAITING") Inbox tab,
            @RequestParam(defaultValue = "1") int page) {
        return list(actor, screen, referrals.received(actor, tab, page), tab.name(), "/referrals?tab=" + tab + "&page=");
    }

    @GetMapping("/referrals/sent")
    ModelAndView sent(Actor actor, Screen screen, @RequestParam(defaultValue = "1") int page) {
        return list(actor, screen, referrals.sent(actor, false, page), "SENT", "/referrals/sent?page=");
    }

    private ModelAndView list(Actor actor, Screen screen, Outcome<Paged<Referral>> answer, String here, String href) {
        return switch (answer) {
            case Outcome.Refused<Paged<Referral>>(var reason) -> screen.refused(reason);
            case Outcome.Done<Paged<Referral>>(var found) -> {
                var view = new ModelAndView("referrals/list");
                view.addObject("tabs", tabs(screen, here));
                view.addObject("page", new Paged<>(rows(actor, screen, found.items()), found.number(), found.more()));
                view.addObject("href", href);
                view.addObject("here", here);
                yield view;
            }
        };
    }

    private static List<Tab> tabs(Screen screen, String here) {
        var t = screen.t();
        return Stream.concat(
                Stream.of(Inbox.values()).map(i -> Tab.of(t.of("referrals.tab", i), "/referrals?tab=" + i, here.equals(i.name()))),
                Stream.of(Tab.of(t.get("referrals.tab.SENT"), "/referrals/sent", here.equals("SENT")))).toList();
    }

    @GetMapping("/cases/{caseId}/referrals")
    ModelAndView ofCase(Actor actor, Screen screen, @PathVariable UUID caseId) {
        return switch (referrals.ofCase(actor, new CaseId(caseId))) {
            case Outcome.Refused<List<Referral>>(var reason) -> screen.refused(reason);
            case Outcome.Done<List<Referral>>(var found) -> {
                var view = new ModelAndView("referrals/ofCase");
                view.addObject("caseId", caseId.toString());
                view.addObject("rows", rows(actor, screen, found));
                view.addObject("maySend", Act.REFERRAL_SEND.allows(actor.role()));
                yield view;
            }
        };
    }

    private List<ReferralRow> rows(Actor actor, Screen screen, List<Referral> found) {
        var words = new ReferralWords(screen.t(), country);
        var now = clock.instant();
        return found.stream().map(r -> {
            var receiver = r.sideOf(actor).filter(s -> s == Side.RECEIVER).isPresent();
            return new ReferralRow("/referrals/" + r.id().value(), r.pseudonym(), words.services(r.services()),
                    words.unit(receiver ? r.from() : r.to()), words.clock(r, actor, now), screen.t().moment(r.sentAt()),
                    words.state(r, now));
        }).toList();
    }

    @GetMapping("/referrals/{id}")
    ModelAndView one(Actor actor, Screen screen, @PathVariable UUID id) {
        return switch (referrals.open(actor, new ReferralId(id))) {
            case Outcome.Refused<Opened>(var reason) -> screen.refused(reason);
            case Outcome.Done<Opened>(var opened) -> {
                var view = new ModelAndView("referrals/one");
                view.addObject("view", view(actor, screen, opened));
                yield view;
            }
        };
    }

    private ReferralView view(Actor actor, Screen screen, Opened opened) {
        var r = opened.referral();
        var words = new ReferralWords(screen.t(), country);
        var now = clock.instant();
        var given = work.read(actor, () -> services.deliveredOn(r.caseId(), r.id().value()));
        var base = "/referrals/" + r.id().value();
        return new ReferralView(base, "/cases/" + r.caseId().value(),
                r.sideOf(actor).filter(s -> s == Side.RECEIVER).isPresent(), r.pseudonym(), words.state(r, now),
                words.clock(r, actor, now), r.waiting().filter(turn -> turn.late(now)).isPresent(), words.reason(r), words.summary(r),
                words.history(opened), given.stream().map(d -> line(screen, words, d)).toList(),
                ways(actor, screen, r, base), next(actor, screen, r));
    }

    private static Line line(Screen screen, ReferralWords words, Delivery d) {
        var t = screen.t();
        return Line.of(words.service(d.service()), (d.to() == null ? t.get("services.since", t.date(d.from()))
                : t.get("services.from-to", t.date(d.from()), t.date(d.to())))
                + " · " + t.of("services.outcome", d.outcome()) + " · " + t.of("services.met", d.needsMet()));
    }

    private static List<Way> ways(Actor actor, Screen screen, Referral r, String base) {
        var t = screen.t();
        var ways = new ArrayList<Way>();
        var side = r.sideOf(actor).orElse(null);
        if (side == Side.RECEIVER && Act.REFERRAL_ANSWER.allows(actor.role())) {
            if (r.state().canBecome(ReferralState.ACCEPTED, Side.RECEIVER)) {
                ways.add(new Way(t.get("referrals.way.answer"), base + "/answer", "primary"));
            }
            if (r.state().canBecome(ReferralState.PROVIDED, Side.RECEIVER)) {
                ways.add(new Way(t.get("referrals.way.provide"), base + "/provide", "primary"));
            }
        }
        if (side == Side.SENDER && Act.REFERRAL_REPLY.allows(actor.role())) {
            if (r.state() == ReferralState.MORE_ASKED) {
                ways.add(new Way(t.get("referrals.way.reply"), base + "/reply", "primary"));
            }
            if (r.state().canBecome(ReferralState.WITHDRAWN, Side.SENDER)) {
                ways.add(new Way(t.get("referrals.way.withdraw"), base + "/withdraw", "quiet"));
            }
        }
        if (side != null && r.state().canBecome(ReferralState.ENDED, side) && Act.REFERRAL_END.allows(actor.role())) {
            ways.add(new Way(t.get("referrals.way.end"), base + "/end", "quiet"));
        }
        return ways;
    }

    private Next next(Actor actor, Screen screen, Referral r) {
        var declined = r.state() == ReferralState.DECLINED && r.sideOf(actor).filter(s -> s == Side.SENDER).isPresent();
        return !declined || "PERSON_DECLINED".equals(r.reason()) ? null
                : referrals.next(actor, r).map(p -> new Next(screen.t().say(p.unit().name()), p.near(),
                        "/cases/" + r.caseId().value() + "/referrals/new?after=" + r.id().value())).orElse(null);
    }
}
