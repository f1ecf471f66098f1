package org.zaklon.forums.community.safety;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaklon.country.Country;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.PersonalText;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Tag;
import org.zaklon.ui.parts.Tone;

/** What a forum does for safety, in the reader's words. */
@Component
public class SafetyWords {
    private final Country country;

    SafetyWords(Country country) {
        this.country = country;
    }

    /** The whole page. */
    public record Page(List<Plan> plans, List<Row> initiatives, List<Things> equipment, List<Row> waves, boolean keeps) {}

    /** @param add where a priority is added; null for a reader who may not */
    public record Plan(String period, String review, String about, List<Priority> priorities, String add) {}

    /** @param href where it is looked back at; null once it was, or for a reader who may not */
    public record Priority(String category, String what, String action, String who, String due, Tag review, String lesson, String href) {}

    /** A row of cells, the first of which names it. */
    public record Row(List<String> cells) {
        public String name() {
            return cells.getFirst();
        }

        public List<String> rest() {
            return cells.subList(1, cells.size());
        }
    }

    /** @param href where a check is recorded; null for a reader who may not */
    public record Things(String kind, String quantity, String serial, String by, String on, Tag condition, String href) {}

    Page page(ReadSafety.Done all, UUID id, Words t) {
        var path = "/bodies/" + id + "/safety";
        return new Page(
                all.plans().stream().map(p -> new Plan(t.shortDate(p.from()) + " – " + t.shortDate(p.to()),
                        t.get("community.plan.review-by", t.date(p.reviewOn())), p.about().reveal(),
                        p.priorities().stream().map(one -> priority(one, path, all.keeps(), t)).toList(),
                        all.keeps() ? path + "/plans/" + p.id().value() + "/priorities/new" : null)).toList(),
                all.initiatives().stream().map(i -> initiative(i, t)).toList(),
                all.equipment().stream().map(e -> new Things(code("equipment-kinds", e.kind(), t), t.number(e.quantity()),
                        Stream.of(e.serial(), e.project() == null ? null : t.get("community.head.project", e.project())).filter(s -> s != null).reduce((a, b) -> a + " · " + b).orElse(""),
                        agency(e.receivedBy(), t), t.shortDate(e.on()), condition(e.condition(), t),
                        all.keeps() ? path + "/equipment/" + e.id().value() + "/check" : null)).toList(),
                all.waves().stream().map(w -> new Row(List.of(code("perception-questions", w.question(), t), area(w.area(), t), t.shortDate(w.on()),
                        share(w.womenYes(), w.women(), t), share(w.menYes(), w.men(), t)))).toList(),
                all.keeps());
    }

    private Priority priority(SafetyPlan.Priority one, String path, boolean keeps, Words t) {
        var review = one.review() == null ? new Tag(t.get("community.review.open"), Tone.SAND)
                : new Tag(t.of("community.review-found", one.review()), one.review() == SafetyPlan.Review.DONE ? Tone.MOSS : Tone.STONE);
        return new Priority(code("issue-categories", one.category(), t), one.what().reveal(), one.action().reveal(), agency(one.accountable(), t),
                t.shortDate(one.due()), review, said(one.lesson()),
                keeps && one.review() == null ? path + "/priorities/" + one.id().value() + "/review" : null);
    }

    private Row initiative(Initiative i, Words t) {
        var about = i.about().reveal() + (i.partners() == null ? "" : " · " + i.partners().reveal());
        var cost = i.cost() == null ? "" : i.cost().stripTrailingZeros().toPlainString() + " " + i.currency();
        return new Row(List.of(code("issue-categories", i.topic(), t), about, t.shortDate(i.from()) + " – " + t.shortDate(i.to()),
                t.number(i.reach().women()), t.number(i.reach().men()), t.number(i.reach().girls()), t.number(i.reach().boys()),
                t.of("community.led-by", i.ledBy()) + (i.womenOnly() ? " · " + t.get("community.head.only") : ""),
                Stream.of(cost, i.project() == null ? "" : t.get("community.head.project", i.project())).filter(s -> !s.isEmpty()).reduce((a, b) -> a + " · " + b).orElse("")));
    }

    private static Tag condition(Equipment.Condition condition, Words t) {
        return condition == null ? new Tag(t.get("community.condition.none"), Tone.SAND)
                : new Tag(t.of("community.condition", condition), switch (condition) {
                    case IN_USE -> Tone.MOSS;
                    case STORED, IN_REPAIR -> Tone.SKY;
                    case BROKEN, LOST, USED_ELSEWHERE -> Tone.PLUM;
                });
    }

    /** How many of how many said yes, and the share. */
    private static String share(int yes, int asked, Words t) {
        return asked == 0 ? "–" : t.get("community.wave.share", Math.round(100.0 * yes / asked), yes, asked);
    }

    private static String said(PersonalText text) {
        return text == null ? null : text.reveal();
    }

    private String code(String list, String code, Words t) {
        return country.findCodes(list).flatMap(l -> l.find(code)).map(c -> t.say(c.label())).orElse(code);
    }

    private String agency(AgencyCode code, Words t) {
        return country.findAgency(code).map(a -> t.say(a.name())).orElse(code.value());
    }

    private String area(AreaCode code, Words t) {
        return country.findArea(code).map(a -> t.say(a.name())).orElse(code.value());
    }
}
