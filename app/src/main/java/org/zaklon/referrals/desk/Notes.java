package org.zaklon.referrals.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.cases.CaseEntry;
import org.zaklon.cases.CaseEntry.Kind;
import org.zaklon.cases.Cases;
import org.zaklon.country.Country;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.PersonalText;
import org.zaklon.referrals.Order;
import org.zaklon.ui.forms.Answer;
import org.zaklon.ui.forms.Answers;

/**
 * What the two sides write: answers of the forms of a referral, so that they stand in the case, apart by class and sealed, and
 * are opened by nothing but a share of their class.
 */
@Component
class Notes {
    private static final String ORDER = "F11";
    private static final String LETTERS = "F11A";

    private final Cases cases;
    private final Country country;

    Notes(Cases cases, Country country) {
        this.cases = cases;
        this.country = country;
    }

    /** @return the identity of the submission */
    UUID write(Actor actor, Order order) {
        var answers = new LinkedHashMap<String, Answer>();
        answers.put("services", new Answer.Codes(new ArrayList<>(order.services())));
        answers.put("urgency", Answer.Codes.of(order.urgency()));
        if (order.language() != null && !order.language().isBlank()) {
            answers.put("language", Answer.Codes.of(order.language()));
        }
        if (!order.note().reveal().isBlank()) {
            answers.put("note", new Answer.Text(order.note().reveal().strip()));
        }
        return cases.addEntry(actor, order.caseId(), Kind.REFERRAL, country.form(ORDER), new Answers(answers));
    }

    /** @return the identity of the submission; null where nothing was written */
    UUID write(Actor actor, CaseId id, String field, PersonalText text) {
        return text.reveal().isBlank() ? null
                : cases.addEntry(actor, id, Kind.REFERRAL, country.form(LETTERS),
                        new Answers(Map.of(field, new Answer.Text(text.reveal().strip()))));
    }

    /** The texts of a case's referrals that the reader may open, by submission. */
    Map<UUID, PersonalText> of(Actor actor, CaseId id) {
        return cases.entries(actor, id).stream()
                .filter(e -> e.kind() == Kind.REFERRAL && Set.of(ORDER, LETTERS).contains(e.form()) && !text(e).isEmpty())
                .collect(Collectors.toMap(CaseEntry::submission, e -> new PersonalText(text(e)), (a, b) -> a));
    }

    private static String text(CaseEntry entry) {
        return entry.answers().byField().keySet().stream().flatMap(f -> entry.answers().text(f).stream())
                .collect(Collectors.joining("\n\n"));
    }
}
