package org.zaklon.incidents;

import java.util.Objects;
import java.util.UUID;
import org.zaklon.kernel.Id;

/** The unguessable identity of one report. The reporter never sees it; the receipt is something else. */
public record ReportId(UUID value) implements Id {
    public ReportId {
        Objects.requireNonNull(value);
    }

    public static ReportId fresh() {
        return new ReportId(UUID.randomUUID());
    }
}
