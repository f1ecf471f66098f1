package org.zaklon.agreements.life;

import static org.zaklon.ui.forms.Parameters.one;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.util.MultiValueMap;
import org.zaklon.agreements.Agreement;
import org.zaklon.agreements.AgreementId;
import org.zaklon.agreements.AgreementKind;
import org.zaklon.agreements.Frame;
import org.zaklon.country.Country;
import org.zaklon.country.Language;
import org.zaklon.country.Localised;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.Reason;
import org.zaklon.ui.Words;
import org.zaklon.ui.forms.TypedDate;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.DateText;
import org.zaklon.ui.parts.Problem;

/**
 * What is typed about an agreement as a whole.
 *
 * @param titles by language, possibly empty
 * @param parties codes of the other parties; empty where none is chosen
 * @param above its languages and what stands above it
 */
public record BasicsForm(
        String reference, String kind, Map<String, String> titles, List<String> parties, DateText since, DateText until, Above above) {
    /** Other parties that can be chosen. */
    public static final int OTHERS = 4;
    private static final List<String> RENEWAL = List.of("30", "60", "90", "180");

    /**
     * Its languages and what stands above it, as typed.
     *
     * @param parent what all versions of the parent share, or nothing
     * @param amends the identity of what it amends, or nothing
     * @param renewal days before the end, or nothing
     */
    public record Above(
            List<String> languages, String authoritative, String parent, boolean endsWithParent, String amends, List<String> replaces,
            String renewal) {
        static final Above NOTHING = new Above(List.of(), "", "", false, "", List.of(), "");

        public Above {
            languages = List.copyOf(languages);
            replaces = List.copyOf(replaces);
        }

        static Above of(Frame frame) {
            return new Above(frame.languages(), frame.authoritative() == null ? "" : frame.authoritative(),
                    frame.parent() == null ? "" : frame.parent().toString(), frame.endsWithParent(),
                    frame.amendment() ? frame.amends().value().toString() : "", frame.replaces(),
                    frame.renewal() == null ? "" : frame.renewal().toString());
        }

        static Above typed(MultiValueMap<String, String> all) {
            return new Above(all.getOrDefault("languages", List.of()), one(all, "authoritative"), one(all, "parent"),
                    one(all, "ends").equals("yes"), one(all, "amends"), all.getOrDefault("replaces", List.of()), one(all, "renewal"));
        }

        public Optional<UUID> amended() {
            return identity(amends);
        }

        Frame frame() {
            var under = amended().isPresent() ? null : identity(parent).orElse(null);
            return new Frame(languages, authoritative.isEmpty() ? null : authoritative, under, under != null && endsWithParent,
                    amended().map(AgreementId::new).orElse(null), amended().isPresent() ? replaces : List.of(),
                    RENEWAL.contains(renewal) ? Integer.valueOf(renewal) : null);
        }

        private static Optional<UUID> identity(String text) {
            try {
                return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }

    public BasicsForm {
        titles = Map.copyOf(titles);
        parties = List.copyOf(parties);
    }

    static BasicsForm blank(LocalDate today) {
        return new BasicsForm("", "", Map.of(), List.of("", "", "", ""), DateText.of(today), DateText.of(today.plusYears(1).minusDays(1)),
                Above.NOTHING);
    }

    /** An amendment of an agreement: the same parties, from today to its end. */
    static BasicsForm amending(Agreement base, AgencyCode own, LocalDate today) {
        var since = today.isBefore(base.since()) ? base.since() : today;
        return new BasicsForm(base.reference() + "/A", base.kind().name(), base.title().byLanguage(), others(base.staying(), own),
                DateText.of(since), DateText.of(base.until()), new Above(base.frame().languages(),
                base.frame().authoritative() == null ? "" : base.frame().authoritative(), "", false, base.id().value().toString(), List.of(), ""));
    }

    private static List<String> others(List<AgencyCode> parties, AgencyCode own) {
        var others = new ArrayList<>(parties.stream().filter(p -> !p.equals(own)).map(AgencyCode::value).toList());
        while (others.size() < OTHERS) {
            others.add("");
        }
        return others;
    }

    static BasicsForm of(Agreement agreement) {
        return new BasicsForm(agreement.reference(), agreement.kind().name(), agreement.title().byLanguage(),
                others(agreement.parties(), agreement.draftedBy()), DateText.of(agreement.since()), DateText.of(agreement.until()),
                Above.of(agreement.frame()));
    }

    static BasicsForm typed(MultiValueMap<String, String> all, Country country) {
        var titles = new HashMap<String, String>();
        country.languages().stream().filter(Language::authored).forEach(l -> titles.put(l.tag(), one(all, "title." + l.tag())));
        var parties = new ArrayList<String>();
        for (int i = 1; i <= OTHERS; i++) {
            parties.add(one(all, "party." + i));
        }
        return new BasicsForm(one(all, "reference"), one(all, "kind"), titles, parties, TypedDate.typed(all, "since"),
                TypedDate.typed(all, "until"), Above.typed(all));
    }

    List<Problem> problems(Words t, Country country) {
        var problems = new ArrayList<Problem>();
        if (reference.isEmpty() || reference.length() > 60) {
            problems.add(new Problem("reference", t.get("refused.agreement-reference")));
        }
        if (kindNamed(kind).isEmpty()) {
            problems.add(new Problem("kind", t.get("agreements.kind.choose")));
        }
        if (parties.stream().allMatch(String::isEmpty)) {
            problems.add(new Problem("party.1", t.get("refused.agreement-parties")));
        }
        for (int i = 0; i < parties.size(); i++) {
            if (!parties.get(i).isEmpty() && country.findAgency(new AgencyCode(parties.get(i))).isEmpty()) {
                problems.add(new Problem("party." + (i + 1), t.get("agreements.party.choose")));
            }
        }
        if (TypedDate.read(since, t).isEmpty()) {
            problems.add(new Problem("since", t.get("ui.form.date")));
        }
        if (TypedDate.read(until, t).isEmpty()) {
            problems.add(new Problem("until", t.get("ui.form.date")));
        }
        if (!above.authoritative().isEmpty() && !above.languages().contains(above.authoritative())) {
            problems.add(new Problem("authoritative", t.get("refused.agreement-authoritative")));
        }
        return problems;
    }

    /** Only where there are no problems. */
    DraftAgreement.Basics basics(AgencyCode own, Words t) {
        var all = new LinkedHashSet<AgencyCode>();
        all.add(own);
        parties.stream().filter(p -> !p.isEmpty()).forEach(p -> all.add(new AgencyCode(p)));
        var named = new HashMap<String, String>();
        titles.forEach((tag, text) -> {
            if (!text.isEmpty()) {
                named.put(tag, text);
            }
        });
        return new DraftAgreement.Basics(reference, kindNamed(kind).orElseThrow(), new Localised(named), List.copyOf(all),
                TypedDate.read(since, t).orElseThrow(), TypedDate.read(until, t).orElseThrow(), above.frame());
    }

    /** The field to which a refusal of the rules belongs. */
    static String field(Reason reason) {
        return switch (reason.code()) {
            case "refused.agreement-order", "refused.agreement-three-years", "refused.agreement-two-years", "refused.agreement-amended-dates", "refused.agreement-rule-dates" -> "until";
            case "refused.agreement-parties", "refused.agreement-rule-parties", "refused.agreement-rule-same",
                    "refused.agreement-amended-parties" -> "party.1";
            case "refused.agreement-authoritative" -> "authoritative";
            case "refused.agreement-clause-language" -> "languages";
            default -> "reference";
        };
    }

    /** How many days before the end the parties may decide about a next version. */
    static List<Choice> renewals(Words t) {
        return RENEWAL.stream().map(days -> Choice.of(days, t.get("agreements.renewal.days", Integer.parseInt(days)))).toList();
    }

    static List<Choice> kinds(Words t) {
        return Arrays.stream(AgreementKind.values())
                .map(k -> new Choice(k.name(), t.of("agreements.kind", k), t.get("agreements.kind.hint." + k), null)).toList();
    }

    /** Agencies of the country, by what kind of body they are. */
    static List<Choice> agencies(AgencyCode own, Words t, Country country) {
        var kinds = new LinkedHashMap<String, String>();
        country.agencies().forEach(a -> kinds.putIfAbsent(a.kind(), country.label("agency-kinds", a.kind(), t.language().tag())));
        var choices = country.agencies().stream().filter(a -> !a.code().equals(own))
                .map(a -> new Choice(a.code().value(), t.say(a.name()), null, kinds.get(a.kind()))).toList();
        return t.sorted(t.sorted(choices, Choice::label), Choice::group);
    }

    private static Optional<AgreementKind> kindNamed(String name) {
        return Arrays.stream(AgreementKind.values()).filter(k -> k.name().equals(name)).findFirst();
    }
}
