package org.zaklon.forums.community.mediation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.bodies.Bodies;
import org.zaklon.bodies.Member;
import org.zaklon.country.Country;
import org.zaklon.forums.community.issue.Issue;
import org.zaklon.forums.community.issue.pages.IssueWords;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.UnitCode;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.Line;
import org.zaklon.ui.parts.Tag;
import org.zaklon.ui.parts.Tone;

/** Screenings and mediations in the reader's words, and where the profile says to turn instead. */
@Component
public class MediationWords {
    /** Where to turn, by sign; of the profile. */
    private static final String ROUTES = "issue-routes";

    private final Country country;
    private final Bodies bodies;
    private final Work work;

    MediationWords(Country country, Bodies bodies, Work work) {
        this.country = country;
        this.bodies = bodies;
        this.work = work;
    }

    /** @param href a page of the house; null where there is none */
    public record Route(String sign, String what, String unit, String href) {}

    /** @param href null once it was asked */
    public record FollowUp(String when, Tag result, String href) {}

    /** One mediation on the page. */
    public record View(String kind, Tag state, List<Line> lines, List<Line> sessions, List<FollowUp> followUps, String path, boolean open) {}

    /** The last answers, one line for each question; none before the first screening. */
    List<Line> answers(List<Screening> screenings, Words t) {
        var lines = new ArrayList<Line>();
        if (!screenings.isEmpty()) {
            for (var sign : Sign.values()) {
                lines.add(Line.of(t.get("community.screening." + sign.name().toLowerCase(Locale.ROOT)),
                        t.of("community.screening-answer", screenings.getLast().answers().get(sign))));
            }
        }
        return lines;
    }

    /** Where to turn for everything that was ever seen or is not known, and for what the category itself says. */
    List<Route> routes(ReadMediation.Opened opened, Words t) {
        var signs = new LinkedHashSet<String>();
        country.findCodes("issue-categories").flatMap(c -> c.find(opened.issue().category())).flatMap(c -> c.in("signs"))
                .ifPresent(of -> signs.addAll(List.of(of.split(" "))));
        opened.screenings().stream().flatMap(s -> s.against().stream()).map(Enum::name).forEach(signs::add);
        return opened.closed().isEmpty() ? List.of() : signs.stream().flatMap(sign -> route(sign, t).stream()).toList();
    }

    private Optional<Route> route(String sign, Words t) {
        return country.findCodes(ROUTES).flatMap(list -> list.find(sign)).map(code -> new Route(t.get("community.sign." + sign), t.say(code.label()),
                code.in("contact").map(UnitCode::new).flatMap(country::findUnit).map(u -> t.say(u.name())).orElse(null),
                code.in("page").filter(page -> page.equals("signal")).map(page -> "/signal").orElse(null)));
    }

    View view(Actor actor, Issue issue, Mediation m, Words t) {
        var lines = new ArrayList<Line>();
        lines.add(Line.of(t.get("community.mediate.mediators"), names(actor, issue.body(), m, t)));
        lines.add(Line.of(t.get("community.mediation.trained"), t.get(m.certified() ? "community.mediation.certified" : "community.mediation.exception")));
        lines.add(Line.of(t.get("community.mediate.on"), t.date(m.openedOn())));
        if (!m.open()) {
            lines.add(Line.of(t.get("community.mediation-end.on"), t.date(m.endedOn())));
        }
        if (m.terms() != null) {
            lines.add(Line.of(t.get("community.mediation-end.terms"), m.terms().reveal()));
        }
        var path = IssueWords.path(issue) + "/mediation/";
        return new View(t.of("community.mediation-kind", m.kind()), state(m, t), lines,
                m.sessions().stream().map(s -> Line.of(t.date(s.on()), s.words() == null ? "" : s.words().reveal())).toList(),
                m.followUps().stream().map(f -> new FollowUp(t.get("community.follow-up.after", f.months(), t.date(f.due())),
                        f.result() == null ? new Tag(t.get("community.follow-up.open"), Tone.SAND) : tag(f.result(), t),
                        f.result() == null ? path + "follow-ups/" + f.id().value() : null)).toList(),
                path + m.id().value(), m.open());
    }

    private static Tag state(Mediation m, Words t) {
        return m.open() ? new Tag(t.get("community.mediation.going"), Tone.SKY)
                : new Tag(t.of("community.mediation-outcome", m.outcome()), m.outcome().agreed() ? Tone.MOSS : Tone.PLUM);
    }

    private static Tag tag(Mediation.Result result, Words t) {
        return new Tag(t.of("community.follow-up-result", result), switch (result) {
            case HOLDS -> Tone.MOSS;
            case BROKEN, UNSAFE -> Tone.PLUM;
            case NOT_REACHED -> Tone.STONE;
        });
    }

    private String names(Actor actor, BodyId body, Mediation m, Words t) {
        return work.read(actor, () -> t.list(m.mediators().stream().flatMap(h -> bodies.member(h).stream()).map(one -> name(one, t)).toList()));
    }

    private static String name(Member member, Words t) {
        return member.name().map(PersonalText::reveal).filter(n -> !n.isBlank()).orElse(t.of("community.raiser", member.category()));
    }

    /** Who may lead a mediation: everybody who sits in the forum now. */
    List<Choice> members(Actor actor, BodyId body, Words t) {
        return work.read(actor, () -> t.sorted(bodies.members(body).stream().map(m -> new Choice(m.id().value().toString(), name(m, t),
                t.of("community.raiser", m.category()) + ", " + t.inside(t.of("community.sex", m.sex())), null)).toList(), Choice::label));
    }
}
