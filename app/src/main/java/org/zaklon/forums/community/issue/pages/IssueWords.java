package org.zaklon.forums.community.issue.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaklon.country.Country;
import org.zaklon.forums.community.issue.Categories;
import org.zaklon.forums.community.issue.Issue;
import org.zaklon.forums.community.issue.IssueState;
import org.zaklon.forums.community.issue.Issues;
import org.zaklon.forums.community.issue.Step;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.UnitCode;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.Line;
import org.zaklon.ui.parts.Tag;
import org.zaklon.ui.parts.Tone;

/** Issues in the reader's words. */
@Component
public class IssueWords {
    static final String OUTSIDE = "OUTSIDE";

    private final Country country;
    private final Categories categories;

    IssueWords(Country country, Categories categories) {
        this.country = country;
        this.categories = categories;
    }

    /** A row of the list of issues. */
    public record Row(String reference, String href, String category, String area, String raisedOn, String by, Tag state) {}

    Row row(Issue issue, Words t) {
        return new Row(issue.reference(), path(issue.body()) + "/" + issue.id().value(), category(issue, t), area(issue.area(), t),
                t.shortDate(issue.raisedOn()), by(issue, t), tag(issue.state(), t));
    }

    public static String path(BodyId body) {
        return "/bodies/" + body.value() + "/issues";
    }

    public static String path(Issue issue) {
        return path(issue.body()) + "/" + issue.id().value();
    }

    public String category(Issue issue, Words t) {
        return categories.label(issue.category(), t.language().tag());
    }

    public static Tag tag(IssueState state, Words t) {
        return new Tag(t.of("community.state", state), switch (state) {
            case RAISED, RESOLVED -> Tone.SAND;
            case ACCEPTED, IN_PROGRESS, MEDIATION, REFERRED, REOPENED -> Tone.SKY;
            case CONFIRMED -> Tone.MOSS;
            case NOT_OURS, NO_ACTION, DUPLICATE -> Tone.PLUM;
        });
    }

    /** What is known of an issue, as a list of lines. */
    List<Line> lines(Issue issue, Words t) {
        var lines = new ArrayList<>(List.of(
                Line.of(t.get("community.field.area"), area(issue.area(), t)),
                Line.of(t.get("community.field.raised"), t.date(issue.raisedOn()) + ", " + t.inside(t.of("community.raised-at", issue.raisedAt()))),
                Line.of(t.get("community.field.by"), by(issue, t))));
        if (issue.raiserName() != null) {
            lines.add(Line.of(t.get("community.field.name"), issue.raiserName().reveal()));
        }
        lines.add(Line.of(t.get("community.field.contact"), unit(issue.contact(), t)));
        lines.add(Line.of(t.get("community.field.sensitivity"), t.of("community.sensitivity", issue.sensitivity())));
        lines.add(Line.of(t.get("community.field.receipt"), t.get(issue.receipt() ? "community.yes" : "community.no")));
        return lines;
    }

    /** The steps, newest first, as a timeline. */
    List<org.zaklon.ui.parts.Step> steps(List<Step> steps, Words t) {
        return steps.reversed().stream().map(s -> new org.zaklon.ui.parts.Step(s.on().toString(), t.date(s.on()), t.of("community.state", s.state()),
                s.confirmedBy() == null ? null : t.of("community.confirmed-by", s.confirmedBy()), text(s, t), null)).toList();
    }

    private String text(Step step, Words t) {
        var parts = Stream.of(
                step.whom() == null ? null : t.get("community.step.to", whom(step.whom(), t)),
                said(step.reason()),
                step.next() == null ? null : t.get("community.step.then", step.next().reveal()),
                step.told() == null ? null : t.get("community.step.told-is", t.inside(t.of("community.told", step.told()))));
        var text = String.join(" · ", parts.filter(p -> p != null).toList());
        return text.isEmpty() ? null : text;
    }

    private static String said(PersonalText text) {
        return text == null ? null : text.reveal();
    }

    private String whom(String code, Words t) {
        return code.equals(OUTSIDE) ? t.get("community.whom.outside") : unit(new UnitCode(code), t);
    }

    String unit(UnitCode code, Words t) {
        return Optional.ofNullable(code).flatMap(country::findUnit).map(u -> t.say(u.name())).orElse(t.get("community.none"));
    }

    public String area(AreaCode code, Words t) {
        return country.findArea(code).map(a -> t.say(a.name())).orElse(code.value());
    }

    private String by(Issue issue, Words t) {
        return t.of("community.raiser", issue.raiser()) + ", " + t.inside(country.label("sex", issue.raiserSex(), t.language().tag()));
    }

    // choices

    List<Choice> categoriesOn(LocalDate day, Words t) {
        return t.sorted(categories.offeredOn(day).stream().map(c -> Choice.of(c.code(), t.say(c.label()))).toList(), Choice::label);
    }

    /** The areas of the forum and those inside them; all where the forum names none. */
    List<Choice> areas(List<AreaCode> ofForum, Words t) {
        return t.sorted(country.areas().stream()
                .filter(a -> ofForum.isEmpty() || ofForum.stream().anyMatch(outer -> country.within(a.code(), outer)))
                .map(a -> Choice.of(a.code().value(), t.say(a.name()))).toList(), Choice::label);
    }

    List<Choice> sexes(Words t) {
        var choices = new ArrayList<Choice>();
        country.findCodes("sex").ifPresent(list -> list.codes().forEach(c -> choices.add(Choice.of(c.code(), t.say(c.label())))));
        choices.add(Choice.of("NOT_ASKED", country.label("sex", "NOT_ASKED", t.language().tag())));
        return choices;
    }

    /** To whom a matter can go: units that may hold protected data, and somebody who is not in the list. */
    List<Choice> whoms(Words t) {
        var choices = new ArrayList<>(t.sorted(country.units().stream().filter(u -> u.function().mayHoldProtectedData())
                .map(u -> Choice.of(u.code().value(), t.say(u.name()))).toList(), Choice::label));
        choices.add(Choice.of(OUTSIDE, t.get("community.whom.outside")));
        return choices;
    }
}
