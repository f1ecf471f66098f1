package org.zaklon.sharing.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zaklon.country.Country;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.UnitCode;
import org.zaklon.sharing.Consent;
import org.zaklon.sharing.Consents;
import org.zaklon.ui.Words;
import org.zaklon.ui.forms.TypedDate;
import org.zaklon.ui.parts.DateText;
import org.zaklon.ui.parts.Problem;

/** What is typed about a consent, word for word. Prints nothing of it. */
public record ConsentForm(
        String to, String purpose, List<String> classes, List<String> withheld, String withheldWhy, DateText until, String form,
        String givenBy, String ownView, String ownWords) {
    public ConsentForm {
        classes = List.copyOf(classes);
        withheld = List.copyOf(withheld);
    }

    /** With what an address already names, such as the recipient of a referral that lacks a consent. */
    static ConsentForm blank(Typed named, LocalDate lastDay) {
        return new ConsentForm(named.one("to"), named.one("purpose").isEmpty() ? Purpose.ASSISTANCE.name() : named.one("purpose"),
                named.many("classes"), List.of(), "", DateText.of(lastDay), "", "", "", "");
    }

    static ConsentForm of(Typed typed) {
        return new ConsentForm(typed.one("to"), typed.one("purpose"), typed.many("classes"), typed.many("withheld"),
                typed.one("withheldWhy"), TypedDate.typed(typed.all(), "until"), typed.one("form"), typed.one("givenBy"),
                typed.one("ownView"), typed.one("ownWords"));
    }

    List<Problem> problems(Typed typed, boolean child, Words t, Country country) {
        var problems = new ArrayList<Problem>();
        if (country.findUnit(new UnitCode(to)).filter(SharingWords::receives).isEmpty()) {
            problems.add(new Problem("to", t.get("sharing.consent.to.choose")));
        }
        if (typed.value("purpose", Purpose.values()).isEmpty()) {
            problems.add(new Problem("purpose", t.get("sharing.consent.purpose.choose")));
        }
        if (typed.classes("classes").isEmpty()) {
            problems.add(new Problem("classes", t.get("sharing.consent.classes.choose")));
        }
        if (typed.classes("classes").stream().anyMatch(typed.classes("withheld")::contains)) {
            problems.add(new Problem("withheld", t.get("sharing.consent.withheld.both")));
        }
        if (TypedDate.read(until, t).isEmpty()) {
            problems.add(new Problem("until", t.get("refused.consent-until")));
        }
        if (typed.value("form", Consent.Form.values()).isEmpty()) {
            problems.add(new Problem("form", t.get("sharing.consent.form.choose")));
        }
        var by = typed.value("givenBy", Consent.GivenBy.values());
        if (by.isEmpty() || child && by.get() == Consent.GivenBy.PERSON) {
            problems.add(new Problem("givenBy", t.get(child ? "refused.consent-child" : "sharing.consent.given.choose")));
        }
        if (by.isPresent() && by.get() != Consent.GivenBy.PERSON && typed.value("ownView", Consent.OwnView.values()).isEmpty()) {
            problems.add(new Problem("ownView", t.get("refused.consent-own-view")));
        }
        return problems;
    }

    /** Only where there are no problems. */
    Consents.Given given(Typed typed, Words t) {
        return new Consents.Given(new UnitCode(to), typed.value("purpose", Purpose.values()).orElseThrow(), typed.classes("classes"),
                typed.classes("withheld"), TypedDate.read(until, t).orElseThrow(),
                typed.value("form", Consent.Form.values()).orElseThrow(), typed.value("givenBy", Consent.GivenBy.values()).orElseThrow(),
                typed.value("ownView", Consent.OwnView.values()).orElse(null));
    }

    Consents.Said said(Typed typed) {
        return new Consents.Said(typed.text("ownWords"), typed.text("withheldWhy"));
    }

    /** The field to which a refusal of the rules belongs. */
    static String field(String code) {
        return switch (code) {
            case "refused.consent-until" -> "until";
            case "refused.consent-child" -> "givenBy";
            case "refused.consent-own-view" -> "ownView";
            case "refused.consent-classes" -> "classes";
            default -> "to";
        };
    }

    @Override
    public String toString() {
        return "ConsentForm";
    }
}
