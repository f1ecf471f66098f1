package org.zaklon.forums.release.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.util.MultiValueMap;
import org.zaklon.forums.release.need.Need;
import org.zaklon.forums.release.need.NeedStatus;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.SeatId;
import org.zaklon.ui.Words;
import org.zaklon.ui.forms.Parameters;
import org.zaklon.ui.forms.TypedDate;
import org.zaklon.ui.parts.DateText;
import org.zaklon.ui.parts.Problem;

/** What is typed about a need, a new one or a change. */
public record NeedForm(String text, String status, String accountable, DateText target, List<String> audience) {
    static final NeedForm BLANK = new NeedForm("", "", "", DateText.EMPTY, List.of());

    public NeedForm {
        audience = List.copyOf(audience);
    }

    static NeedForm of(Need need) {
        return new NeedForm("", need.status().name(), need.accountable().value(), DateText.of(need.target()), List.of());
    }

    static NeedForm typed(MultiValueMap<String, String> all) {
        return new NeedForm(Parameters.one(all, "text").replace("\r\n", "\n"), Parameters.one(all, "status"), Parameters.one(all, "accountable"),
                TypedDate.typed(all, "target"), all.getOrDefault("audience", List.of()));
    }

    /** @param change whether a standing need is changed: then it has a status, and need not be described again */
    List<Problem> problems(Words t, boolean change) {
        var problems = new ArrayList<Problem>();
        if (!change && text.isBlank()) {
            problems.add(new Problem("text", t.get("refused.need-text")));
        }
        if (change && Parameters.find(NeedStatus.values(), status).isEmpty()) {
            problems.add(new Problem("status", t.get("ui.form.required")));
        }
        if (accountable.isEmpty()) {
            problems.add(new Problem("accountable", t.get("refused.need-agency")));
        }
        if (TypedDate.read(target, t).isEmpty()) {
            problems.add(new Problem("target", t.get("ui.form.date")));
        }
        return problems;
    }

    AgencyCode agency() {
        return new AgencyCode(accountable);
    }

    /** Seats that were ticked; what is no identity of a seat is refused as one of another body. */
    static List<SeatId> seats(List<String> ticked) {
        return ticked.stream().map(NeedForm::seat).toList();
    }

    private static SeatId seat(String typed) {
        try {
            return new SeatId(UUID.fromString(typed));
        } catch (IllegalArgumentException e) {
            return SeatId.fresh();
        }
    }

    static String field(Reason reason) {
        return switch (reason.code()) {
            case "refused.need-agency" -> "accountable";
            case "refused.need-audience" -> "audience";
            default -> "text";
        };
    }

    Optional<NeedStatus> standing() {
        return Parameters.find(NeedStatus.values(), status);
    }
}
