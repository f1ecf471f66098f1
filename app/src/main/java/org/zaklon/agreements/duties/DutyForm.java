package org.zaklon.agreements.duties;

import static org.zaklon.ui.forms.Parameters.one;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.MultiValueMap;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.ui.Words;
import org.zaklon.ui.forms.TypedDate;
import org.zaklon.ui.parts.DateText;
import org.zaklon.ui.parts.Problem;

/** An obligation as it is typed. */
public record DutyForm(String clause, String agency, String what, DateText due, String every) {
    static final DutyForm BLANK = new DutyForm("", "", "", DateText.EMPTY, "");

    static DutyForm typed(MultiValueMap<String, String> all) {
        return new DutyForm(one(all, "clause"), one(all, "agency"), one(all, "what").replace("\r\n", "\n"), TypedDate.typed(all, "due"), one(all, "every"));
    }

    List<Problem> problems(Words t) {
        var problems = new ArrayList<Problem>();
        if (clause.isEmpty()) {
            problems.add(new Problem("clause", t.get("refused.duty-clause")));
        }
        if (agency.isEmpty()) {
            problems.add(new Problem("agency", t.get("refused.duty-agency")));
        }
        if (what.isEmpty()) {
            problems.add(new Problem("what", t.get("refused.duty-what")));
        }
        if (TypedDate.read(due, t).isEmpty()) {
            problems.add(new Problem("due", t.get("ui.form.date")));
        }
        if (!every.matches("[0-9]{0,2}")) {
            problems.add(new Problem("every", t.get("refused.duty-every")));
        }
        return problems;
    }

    /** Only where there are no problems. */
    Owed owed(Words t) {
        LocalDate first = TypedDate.read(due, t).orElseThrow();
        return new Owed(clause, new AgencyCode(agency), what, first, every.isEmpty() ? 0 : Integer.parseInt(every));
    }

    /** The field of a refusal; the names of the codes end with it. */
    static String field(String code) {
        return code.substring(code.lastIndexOf('-') + 1);
    }
}
