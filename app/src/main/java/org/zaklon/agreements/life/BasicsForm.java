package org.zaklon.agreements.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import org.zaklon.agreements.Agreement;
import org.zaklon.agreements.AgreementKind;
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
 */
public record BasicsForm(
        String reference, String kind, Map<String, String> titles, List<String> parties, DateText since, DateText until) {
    /** Other parties that can be chosen. */
    public static final int OTHERS = 4;

    public BasicsForm {
        titles = Map.copyOf(titles);
        parties = List.copyOf(parties);
    }

    static BasicsForm blank(LocalDate today) {
        return new BasicsForm("", "", Map.of(), List.of("", "", "", ""), DateText.of(today), DateText.of(today.plusYears(1).minusDays(1)));
    }

    static BasicsForm of(Agreement agreement) {
        var others = new ArrayList<>(agreement.parties().stream().filter(p -> !p.equals(agreement.draftedBy()))
                .map(AgencyCode::value).toList());
        while (others.size() < OTHERS) {
            others.add("");
        }
        return new BasicsForm(agreement.reference(), agreement.kind().name(), agreement.title().byLanguage(), others,
                DateText.of(agreement.since()), DateText.of(agreement.until()));
    }

    static BasicsForm typed(MultiValueMap<String, String> all, Country country) {
        var titles = new HashMap<String, String>();
        country.languages().stream().filter(Language::authored).forEach(l -> titles.put(l.tag(), one(all, "title." + l.tag())));
        var parties = new ArrayList<String>();
        for (int i = 1; i <= OTHERS; i++) {
            parties.add(one(all, "party." + i));
        }
        return new BasicsForm(one(all, "reference"), one(all, "kind"), titles, parties, TypedDate.typed(all, "since"),
                TypedDate.typed(all, "until"));
    }

    private static String one(MultiValueMap<String, String> all, String name) {
        return Optional.ofNullable(all.getFirst(name)).orElse("").strip();
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
                TypedDate.read(since, t).orElseThrow(), TypedDate.read(until, t).orElseThrow());
    }

    /** The field to which a refusal of the rules belongs. */
    static String field(Reason reason) {
        return switch (reason.code()) {
            case "refused.agreement-order", "refused.agreement-three-years", "refused.agreement-rule-dates" -> "until";
            case "refused.agreement-parties", "refused.agreement-rule-parties", "refused.agreement-rule-same" -> "party.1";
            default -> "reference";
        };
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
