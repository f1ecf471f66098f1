package org.zaklon.referrals.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.cases.CaseEntry.Kind;
import org.zaklon.cases.CaseEntry;
import org.zaklon.cases.Cases;
import org.zaklon.country.Country;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.PersonalText;
import org.zaklon.ui.forms.Answer;
import org.zaklon.ui.forms.Answers;

/** What the two sides write to each other: answers of the referral form, so that they stand in the case, sealed by their class. */
@Component
class Notes {
    static final String FORM = "F11";

    private final Cases cases;
    private final Country country;

    Notes(Cases cases, Country country) {
        this.cases = cases;
        this.country = country;
    }

    /** @return the identity of the submission; null where nothing was written */
    UUID write(Actor actor, CaseId id, String field, PersonalText text) {
        return text.reveal().isBlank() ? null
                : cases.addEntry(actor, id, Kind.REFERRAL, country.form(FORM),
                        new Answers(Map.of(field, new Answer.Text(text.reveal().strip()))));
    }

    /** The texts of a case's referrals that the reader may open, by submission. */
    Map<UUID, PersonalText> of(Actor actor, CaseId id) {
        return cases.entries(actor, id).stream().filter(e -> e.kind() == Kind.REFERRAL && e.form().equals(FORM))
                .collect(Collectors.toMap(CaseEntry::submission, Notes::text, (a, b) -> a, LinkedHashMap::new));
    }

    private static PersonalText text(CaseEntry entry) {
        return new PersonalText(entry.answers().byField().keySet().stream().flatMap(f -> entry.answers().text(f).stream())
                .collect(Collectors.joining("\n\n")));
    }
}
