package org.zaklon.agreements.life;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.zaklon.agreements.Agreement;
import org.zaklon.agreements.AgreementState;
import org.zaklon.agreements.Condition;
import org.zaklon.agreements.Holder;
import org.zaklon.agreements.Rule;
import org.zaklon.country.Country;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.UnitCode;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Tag;
import org.zaklon.ui.parts.Tone;

/** Agreements in the reader's words. */
public final class AgreementWords {
    private static final int BRIEF = 3;

    private final Words t;
    private final Country country;

    public AgreementWords(Words t, Country country) {
        this.t = t;
        this.country = country;
    }

    public String agency(AgencyCode code) {
        return country.findAgency(code).map(a -> t.say(a.name())).orElse(code.value());
    }

    public String unit(UnitCode code) {
        return country.findUnit(code).map(u -> t.say(u.name())).orElse(code.value());
    }

    /** The name of a language in itself. */
    public String language(String tag) {
        return country.languages().stream().filter(l -> l.tag().equals(tag)).map(l -> l.name()).findFirst().orElse(tag);
    }

    /** The parties as a list has room for them: three, and how many others. */
    String briefly(Agreement agreement) {
        var parties = agreement.parties().stream().map(this::agency).toList();
        return parties.size() <= BRIEF + 1 ? t.list(parties)
                : t.get("agreements.parties.more", String.join(", ", parties.subList(0, BRIEF)), parties.size() - BRIEF);
    }

    public String parties(Agreement agreement) {
        return t.list(agreement.parties().stream().map(this::agency).toList());
    }

    /** The title in the reader's language, in another that has one, or what kind it is. */
    public String title(Agreement agreement) {
        var title = t.say(agreement.title());
        return title.isBlank() ? t.of("agreements.kind", agreement.kind()) : title;
    }

    public String validity(Agreement agreement) {
        return t.get("agreements.from-to", t.shortDate(agreement.since()), t.shortDate(agreement.until()));
    }

    public Tag state(AgreementState state) {
        return new Tag(t.of("agreements.state", state), switch (state) {
            case DRAFT -> Tone.STONE;
            case IN_NEGOTIATION, PROPOSED, SIGNED_BY_ONE -> Tone.SKY;
            case SIGNED, IN_FORCE -> Tone.MOSS;
            case EXPIRING, SUSPENDED -> Tone.SAND;
            case EXPIRED, TERMINATED, SUPERSEDED, WITHDRAWN -> Tone.PLUM;
        });
    }

    /** Who may share with whom for what, as a sentence; the classes follow it. */
    public String sentence(Rule rule) {
        return t.get("agreements.rule.sentence", holders(rule.from()), holders(rule.to()), rule.to().size(),
                t.list(t.sorted(rule.purposes().stream().map(p -> t.inside(t.of("ui.purpose", p))).toList(), p -> p)), rule.from().size());
    }

    private String holders(Collection<Holder> holders) {
        return t.list(t.sorted(holders.stream().map(this::holder).toList(), h -> h));
    }

    public String holder(Holder holder) {
        return holder.unit().map(u -> t.get("agreements.quoted", unit(u)))
                .orElseGet(() -> t.get("agreements.whole", agency(holder.agency())));
    }

    /** What else the rule says: conditions, dates of its own, how long the receiver keeps it. */
    public List<String> provisos(Rule rule) {
        var conditions = rule.conditions().stream().sorted().map((Condition c) -> t.of("agreements.condition", c));
        var dates = rule.since() == null && rule.until() == null ? Stream.<String>empty()
                : rule.until() == null ? Stream.of(t.get("agreements.rule.since", t.shortDate(rule.since())))
                : rule.since() == null ? Stream.of(t.get("agreements.rule.until", t.shortDate(rule.until())))
                : Stream.of(t.get("agreements.rule.between", t.shortDate(rule.since()), t.shortDate(rule.until())));
        return Stream.of(conditions, dates, Stream.of(t.get("agreements.rule.kept", t.period(rule.retention()))))
                .flatMap(s -> s).toList();
    }
}
