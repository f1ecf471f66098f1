package org.zaklon.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.agreements.AgreementId;
import org.zaklon.agreements.AgreementKind;
import org.zaklon.agreements.Frame;
import org.zaklon.agreements.Register;
import org.zaklon.agreements.Terms;
import org.zaklon.agreements.change.NegotiateAgreement;
import org.zaklon.agreements.duties.DutyId;
import org.zaklon.agreements.duties.Owed;
import org.zaklon.agreements.duties.ProveObligation;
import org.zaklon.agreements.duties.RecordObligation;
import org.zaklon.agreements.duties.Review;
import org.zaklon.agreements.duties.ReviewAgreement;
import org.zaklon.agreements.file.AddAgreementFile;
import org.zaklon.agreements.life.DraftAgreement;
import org.zaklon.agreements.life.SignAgreement;
import org.zaklon.country.Country;
import org.zaklon.country.Localised;
import org.zaklon.demo.stage.Steps;
import org.zaklon.kernel.AgencyCode;

/** One memorandum from its first draft to its latest review, as the profile's table tells it: a day, an act, who did it, and what. */
@Component
@Profile("demo")
class Memorandum {
    private final Cast cast;
    private final Country country;
    private final DraftAgreement draft;
    private final NegotiateAgreement negotiate;
    private final SignAgreement sign;
    private final AddAgreementFile files;
    private final RecordObligation record;
    private final ProveObligation prove;
    private final ReviewAgreement reviews;
    private final Register register;
    private final Work work;
    private final DemoClock clock;

    Memorandum(Cast cast, Country country, DraftAgreement draft, NegotiateAgreement negotiate, SignAgreement sign, AddAgreementFile files,
            RecordObligation record, ProveObligation prove, ReviewAgreement reviews, Register register, Work work, DemoClock clock) {
        this.cast = cast;
        this.country = country;
        this.draft = draft;
        this.negotiate = negotiate;
        this.sign = sign;
        this.files = files;
        this.record = record;
        this.prove = prove;
        this.reviews = reviews;
        this.register = register;
        this.work = work;
        this.clock = clock;
    }

    void lay(String profile) {
        var steps = new Steps("memorandum");
        var known = new Known();
        DemoFiles.rows(profile, "memorandum.csv").forEach(row -> {
            clock.standAt(LocalDate.parse(row.get("day")).atTime(LocalTime.of(10, 0)).atZone(country.zone()).toInstant());
            act(row, officer(row.get("agency")), known, steps);
        });
    }

    /** What earlier lines made. */
    private static final class Known {
        private AgreementId agreement;
        private DutyId review;
        private final Map<String, DutyId> owed = new HashMap<>();
    }

    private void act(Map<String, String> row, Actor who, Known known, Steps steps) {
        var clause = row.get("clause");
        var text = row.get("text");
        var more = row.get("more").split(" ");
        var id = known.agreement;
        switch (row.get("act")) {
            case "begin" -> known.agreement = Steps.must(draft.begin(who, steps.next(), basics(who, clause, text.split("\\|"), more)));
            case "clause" -> Steps.must(draft.addClause(who, steps.next(), id, new Terms.Wording(clause, text)));
            case "negotiate" -> Steps.must(negotiate.open(who, steps.next(), id));
            case "remark" -> Steps.must(negotiate.remark(who, steps.next(), id, clause, text));
            case "propose" -> Steps.must(sign.propose(who, steps.next(), id));
            case "sign" -> Steps.must(sign.sign(who, steps.next(), id, work.read(who, () ->
                    HexFormat.of().formatHex(register.terms(register.find(id).orElseThrow()).hash()))));
            case "file" -> Steps.must(files.add(who, steps.next(), id, false, more[0], paper(text)));
            case "owe" -> known.owed.put(clause, Steps.must(record.record(who, steps.next(), id, new Owed(clause, new AgencyCode(more[0]), text,
                    LocalDate.parse(more[1]), Integer.parseInt(more[2])))));
            case "prove" -> Steps.must(prove.prove(who, steps.next(), id, known.owed.get(clause), LocalDate.parse(row.get("day")), text));
            case "review" -> known.review = Steps.must(reviews.plan(who, steps.next(), id, LocalDate.parse(more[0])));
            case "held" -> Steps.must(reviews.held(who, steps.next(), id, known.review, LocalDate.parse(row.get("day")),
                    Review.Result.valueOf(more[0]), text));
            default -> throw new IllegalArgumentException(row.get("act"));
        }
    }

    private static DraftAgreement.Basics basics(Actor who, String reference, String[] titles, String[] more) {
        return new DraftAgreement.Basics(reference, AgreementKind.MOU, new Localised(Map.of("bs", titles[0], "en", titles[1])),
                List.of(who.agency(), new AgencyCode(more[0])), LocalDate.parse(more[1]), LocalDate.parse(more[2]),
                new Frame(List.of("bs", "en"), "bs", null, false, null, List.of()));
    }

    private Actor officer(String agency) {
        return cast.of(country.unitsOf(new AgencyCode(agency)).getFirst().code(), Role.AGREEMENT_OFFICER);
    }

    /** A page that says what it stands for: an invented paper must not look like a real one. */
    static byte[] paper(String title) {
        var page = "BT /F1 20 Tf 72 720 Td (" + title + ") Tj 0 -40 Td /F1 12 Tf (Invented for demonstrations. Nobody signed this.) Tj ET";
        var objects = List.of("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length " + page.length() + " >>\nstream\n" + page + "\nendstream", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            places.append("%010d 00000 n \n".formatted(file.length()));
            file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        return file.append("xref\n0 6\n").append(places).append("trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n")
                .append(file.indexOf("xref\n0 6")).append("\n%%EOF\n").toString().getBytes(StandardCharsets.US_ASCII);
    }
}
