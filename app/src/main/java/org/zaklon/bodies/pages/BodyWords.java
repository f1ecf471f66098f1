package org.zaklon.bodies.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.access.body.BodyFacts;
import org.zaklon.access.body.BodyRegister.Post;
import org.zaklon.bodies.Bodies;
import org.zaklon.bodies.Body;
import org.zaklon.bodies.BodyState;
import org.zaklon.bodies.Member;
import org.zaklon.bodies.SeatLine;
import org.zaklon.bodies.SeatWords;
import org.zaklon.country.Country;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.SeatId;
import org.zaklon.ui.NotFound;
import org.zaklon.ui.CountryWords;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.Problem;
import org.zaklon.ui.parts.Tab;

/** Names of bodies, seats and agencies in the reader's language, and what stands around their pages. */
@Component
public class BodyWords {
    private final Country country;
    private final Bodies bodies;
    private final Work work;
    private final List<BodyTab> tabs;

    BodyWords(Country country, Bodies bodies, Work work, ObjectProvider<BodyTab> tabs) {
        this.country = country;
        this.bodies = bodies;
        this.work = work;
        this.tabs = tabs.stream().sorted(Comparator.comparingInt(BodyTab::order)).toList();
    }

    Country country() {
        return country;
    }

    /**
     * What stands around a page that another room puts beside those of a body; the use case behind it has let the reader in.
     *
     * @param here as told by {@link BodyTab#path()}
     */
    public Frame around(Actor reader, BodyId body, Words t, String here) {
        return around(reader, work.read(reader, () -> bodies.find(body)).orElseThrow(NotFound::new), t, here);
    }

    /** The same where the use case has read the body. */
    public Frame around(Actor reader, Body body, Words t, String here) {
        return frame(reader, body, false, t, "/" + here);
    }

    /** @param here the path of the page behind {@code /bodies/{id}}, such as {@code /meetings}; empty for the first */
    Frame frame(Actor reader, Body body, BodyFacts facts, Words t, String here) {
        return frame(reader, body, facts.keeps(), t, here);
    }

    private Frame frame(Actor reader, Body body, boolean keeps, Words t, String here) {
        var path = "/bodies/" + body.id().value();
        var shown = new ArrayList<Tab>();
        shown.add(Tab.of(t.get("bodies.tab.body"), path, here.isEmpty()));
        shown.add(Tab.of(t.get("bodies.tab.meetings"), path + "/meetings", here.equals("/meetings")));
        shown.add(Tab.of(t.get("bodies.tab.actions"), path + "/actions", here.equals("/actions")));
        tabs.stream().filter(tab -> tab.shows(reader, body))
                .forEach(tab -> shown.add(Tab.of(t.get(tab.label()), path + "/" + tab.path(), here.equals("/" + tab.path()))));
        return new Frame(body.id().value().toString(), t.say(body.name()), shown, keeps,
                body.state().meets() ? null : t.get(body.state() == BodyState.CLOSED ? "refused.body-closed" : "refused.body-rests"));
    }

    private CountryWords in(Words t) {
        return new CountryWords(t, country);
    }

    String agency(AgencyCode code, Words t) {
        return in(t).agency(code);
    }

    String areas(Body body, Words t) {
        return t.list(body.areas().stream().map(in(t)::area).toList());
    }

    String seat(SeatLine seat, Words t) {
        return SeatWords.of(seat, in(t));
    }

    Map<SeatId, String> seats(List<SeatLine> seats, Words t) {
        return seats.stream().collect(Collectors.toMap(SeatLine::seat, s -> seat(s, t), (a, b) -> a, LinkedHashMap::new));
    }

    String member(Member member, Words t) {
        return member.name().map(PersonalText::reveal).orElseGet(() -> t.get("bodies.member.unnamed"));
    }

    List<Choice> agencies(Words t) {
        return in(t).agencies();
    }

    static <E extends Enum<E>> List<Choice> choices(Class<E> kind, String prefix, Words t) {
        return Arrays.stream(kind.getEnumConstants()).map(e -> Choice.of(e.name(), t.of(prefix, e))).toList();
    }

    static ModelAndView page(String view, List<Problem> problems, Map<String, ?> model) {
        var page = new ModelAndView(view, model).addObject("problems", problems);
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
