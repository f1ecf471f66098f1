package org.zaklon.country.reading;

import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zaklon.country.Confidence;
import org.zaklon.country.LegalBasis;
import org.zaklon.country.ShareLaw;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.UnitFunction;

/** What laws let one body tell another. One line may name several functions on either side. */
final class ShareLawsReader {
    private static final String FILE = "share-laws.csv";
    private static final Set<String> CLASSES = Arrays.stream(DataClass.values()).map(DataClass::code).collect(Collectors.toSet());
    private static final Set<String> FUNCTIONS = Arrays.stream(UnitFunction.values()).map(Enum::name).collect(Collectors.toSet());

    private final Reading reading;
    private final Function<Row, LegalBasis> basis;

    ShareLawsReader(Reading reading, Function<Row, LegalBasis> basis) {
        this.reading = reading;
        this.basis = basis;
    }

    /** A profile without the file has no such laws. */
    List<ShareLaw> read() {
        if (reading.files().text(FILE).isEmpty()) {
            return List.of();
        }
        var sheet = Sheet.open(reading, FILE).columns(
                List.of("from", "to", "purpose", "classes", "condition", "legal_basis", "lasts", "confidence"), List.of("note"));
        return sheet.unique("from", "to", "purpose", "condition", "legal_basis").read(this::laws)
                .stream().flatMap(List::stream).toList();
    }

    private List<ShareLaw> laws(Row row) {
        var from = protecting(row, "from");
        var to = protecting(row, "to");
        var classes = row.allKnown("classes", CLASSES, "data class").stream().filter(CLASSES::contains).map(DataClass::of)
                .collect(Collectors.toSet());
        if (from.isEmpty() || to.isEmpty() || classes.isEmpty()) {
            row.wrong("from, to and classes name at least one each");
        }
        var purpose = row.one(Purpose.class, "purpose");
        var condition = row.one(ShareLaw.Condition.class, "condition");
        var lasts = row.amount("lasts") instanceof Period period ? period : Period.ZERO;
        if (lasts.isZero() || lasts.isNegative()) {
            row.wrong("lasts is a period in days, months or years such as P6M");
        }
        var confidence = row.confidence();
        var law = basis.apply(row);
        if (law != null && law.confidence().source() == Confidence.Source.PROPOSED) {
            row.wrong(law.id() + " is a proposal and no law");
        }
        return from.stream().flatMap(f -> to.stream().map(t -> new ShareLaw(f, t, purpose, classes, condition, law, lasts,
                confidence))).toList();
    }

    private static List<UnitFunction> protecting(Row row, String column) {
        var functions = row.allKnown(column, FUNCTIONS, "function").stream().filter(FUNCTIONS::contains).map(UnitFunction::valueOf).toList();
        functions.stream().filter(f -> !f.mayHoldProtectedData())
                .forEach(f -> row.wrong(f + " neither gives nor receives data about protected persons"));
        return functions.stream().filter(UnitFunction::mayHoldProtectedData).toList();
    }
}
