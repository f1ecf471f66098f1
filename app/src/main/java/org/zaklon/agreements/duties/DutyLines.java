package org.zaklon.agreements.duties;

import java.time.LocalDate;
import java.util.List;
import org.zaklon.agreements.duties.ReadDuties.Sheet;
import org.zaklon.agreements.life.AgreementWords;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Csv;
import org.zaklon.ui.parts.Tag;
import org.zaklon.ui.parts.Tone;

/** Obligations and reviews as their page shows them. */
public record DutyLines(List<Owes> owes, List<Looks> looks) {
    public DutyLines {
        owes = List.copyOf(owes);
        looks = List.copyOf(looks);
    }

    /**
     * An obligation as a line.
     *
     * @param due the next open day, or nothing
     * @param proofs what was done so far
     * @param proves whether the reader's agency owes it and something is open
     * @param lifts whether the reader's agency wrote it down
     */
    public record Owes(
            String id, String clause, String who, String what, String often, String due, Tag state, List<String> proofs, boolean proves,
            boolean lifts) {}

    /** A review as a line. */
    public record Looks(String id, String due, String by, Tag state, String result, String note, boolean open) {}

    static DutyLines of(Sheet sheet, AgencyCode reader, AgreementWords words, Words t) {
        return new DutyLines(sheet.obligations().stream().map(o -> owes(o, sheet, reader, words, t)).toList(),
                sheet.reviews().stream().map(r -> looks(r, sheet, words, t)).toList());
    }

    private static Owes owes(Obligation o, Sheet sheet, AgencyCode reader, AgreementWords words, Words t) {
        var next = o.nextDue(sheet.agreement().until());
        return new Owes(o.id().value().toString(), o.clause(), words.agency(o.agency()), o.what(), often(o, t),
                next.map(t::shortDate).orElse(""), state(o, next.orElse(null), sheet.today(), t),
                o.proofs().stream().map(p -> t.get("agreements.duty.proof", t.shortDate(p.due()), t.shortDate(p.doneOn()), p.evidence())).toList(),
                sheet.writes() && next.isPresent() && o.agency().equals(reader), sheet.writes() && !o.lifted() && o.addedBy().equals(reader));
    }

    private static String often(Obligation o, Words t) {
        return o.everyMonths() == 0 ? t.get("agreements.duty.once") : t.get("agreements.duty.every", o.everyMonths());
    }

    private static Tag state(Obligation o, LocalDate next, LocalDate today, Words t) {
        return o.lifted() ? new Tag(t.get("agreements.duty.state.LIFTED"), Tone.STONE)
                : next == null ? new Tag(t.get("agreements.duty.state.DONE"), Tone.MOSS)
                : next.isBefore(today) ? new Tag(t.get("agreements.duty.state.LATE"), Tone.PLUM)
                : new Tag(t.get("agreements.duty.state.OPEN"), Tone.SKY);
    }

    private static Looks looks(Review r, Sheet sheet, AgreementWords words, Words t) {
        var open = r.heldOn() == null;
        var state = !open ? new Tag(t.get("agreements.review.state.HELD"), Tone.MOSS)
                : r.due().isBefore(sheet.today()) ? new Tag(t.get("agreements.duty.state.LATE"), Tone.PLUM)
                : new Tag(t.get("agreements.duty.state.OPEN"), Tone.SKY);
        return new Looks(r.id().value().toString(), t.shortDate(r.due()), words.agency(r.plannedBy()), state,
                open ? "" : t.get("agreements.review.held-on", t.of("agreements.review.result", r.result()), t.shortDate(r.heldOn())), r.note(),
                open && sheet.writes());
    }

    static Csv csv(Sheet sheet, AgreementWords words, Words t) {
        var csv = new Csv().line(t.get("agreements.reference"), t.get("agreements.duty.clause"), t.get("agreements.duty.who"), t.get("agreements.duty.what"),
                t.get("agreements.duty.often"), t.get("agreements.duty.due"), t.get("agreements.state"), t.get("agreements.duty.evidence"));
        sheet.obligations().forEach(o -> {
            var next = o.nextDue(sheet.agreement().until());
            csv.line(sheet.agreement().reference(), o.clause(), words.agency(o.agency()), o.what(), often(o, t),
                    next.map(LocalDate::toString).orElse(""), state(o, next.orElse(null), sheet.today(), t).text(),
                    String.join("; ", o.proofs().stream().map(p -> p.due() + " " + p.doneOn() + " " + p.evidence()).toList()));
        });
        return csv;
    }
}
