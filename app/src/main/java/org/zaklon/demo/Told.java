package org.zaklon.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zaklon.kernel.Unanswered;
import org.zaklon.ui.forms.Answer;
import org.zaklon.ui.forms.Answers;

/** What the people of the play write into the forms. */
final class Told {
    /** What one sees of a form of exploitation before anybody knows of it. */
    private static final Map<String, String> SIGNS = Map.of(
            "BEGGING", "BEGGING", "LABOUR", "WORK", "SEX_PROSTITUTION", "SEXUAL", "FORCED_MARRIAGE", "MARRIAGE",
            "CHILD_MARRIAGE_ARRANGED", "MARRIAGE", "DOMESTIC_SERVITUDE", "CANNOT_LEAVE", "CRIMINALITY", "CRIME");

    private final Map<String, String> codes;

    /** @param codes the settings of the demonstration folder */
    Told(Map<String, String> codes) {
        this.codes = codes;
    }

    private boolean home(PlannedCase one) {
        return one.citizenship().equals(codes.get("home"));
    }

    private String code(String what, PlannedCase one) {
        return codes.get(what + (home(one) ? "-home" : "-foreign"));
    }

    Answers signal(PlannedCase one, String story) {
        var a = new LinkedHashMap<String, Answer>();
        a.put("basis", Answer.Codes.of(one.child() ? "CHILD" : "CONSENT"));
        a.put("informed", new Answer.YesNo(true));
        a.put("safe-contact", Answer.Codes.of("THROUGH_ME"));
        a.put("safe-contact-note", new Answer.Text("Preko ustanove, prije podne"));
        a.put("age", Answer.Codes.of(one.child() ? "CHILD" : "ADULT"));
        a.put("sex", Answer.Codes.of(one.sex()));
        a.put("area", Answer.Codes.of(one.area()));
        a.put("seen", new Answer.Codes(one.forms().stream().map(f -> SIGNS.getOrDefault(f, "OTHER")).distinct().sorted().toList()));
        a.put("danger", new Answer.YesNo(false));
        a.put("story", new Answer.Text(story));
        return new Answers(a);
    }

    Answers decision(PlannedCase one, boolean guardianMissing, LocalDate on) {
        var a = new LinkedHashMap<String, Answer>();
        a.put("age-group", Answer.Codes.of(one.child() ? "CHILD" : "ADULT"));
        a.put("age-status", Answer.Codes.of("CONFIRMED"));
        if (one.child()) {
            a.put("guardian", Answer.Codes.of(guardianMissing ? "NONE" : one.age() % 3 == 0 ? "APPOINTED" : "PARENT"));
        }
        a.put("status", Answer.Codes.of(code("status", one)));
        a.put("indicators", new Answer.Text("Zapažanja prve osobe na terenu i razgovor s osobom."));
        a.put("acts", Answer.Codes.of("RECRUITMENT", "HARBOURING"));
        a.put("means", one.child() ? new Answer.None(Unanswered.NOT_ASKED) : Answer.Codes.of("ABUSE_OF_VULNERABILITY", "DECEPTION"));
        a.put("purposes", purposes(one.forms()));
        if (!one.forms().contains("UNKNOWN")) {
            a.put("main-purpose", Answer.Codes.of(one.forms().stream().sorted().findFirst().orElseThrow()));
        }
        a.put("border", Answer.Codes.of(home(one) ? "NONE" : "IRREGULAR_CROSSING"));
        a.put("reasons", new Answer.Text("Postoje osnovi da se vjeruje; odluka ne zavisi od postupka."));
        a.put("legal-basis", Answer.Codes.of(code("basis", one)));
        a.put("notified", Answer.Codes.of(one.child() ? "GUARDIAN" : "ORAL"));
        a.put("notified-on", new Answer.Date(on));
        return new Answers(a);
    }

    private static Answer purposes(Set<String> forms) {
        return forms.contains("UNKNOWN") ? new Answer.None(Unanswered.UNKNOWN) : new Answer.Codes(forms.stream().sorted().toList());
    }

    Answers closure(String reason) {
        return new Answers(Map.of(
                "checklist", new Answer.Codes(List.of("SAFETY_REVIEWED", "SUPERVISOR")),
                "reason", Answer.Codes.of(reason),
                "recontact", Answer.Codes.of("YES_SAFE")));
    }
}
