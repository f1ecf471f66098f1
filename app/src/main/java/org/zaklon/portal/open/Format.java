package org.zaklon.portal.open;

import java.util.Arrays;
import java.util.Optional;

/** The formats of a table; what an address ends with chooses one. */
public enum Format {
    CSV_METADATA(".csv-metadata.json", "application/csvm+json"),
    // the longer ending first: ".sdmx.csv" also ends with ".csv"
    SDMX_CSV(".sdmx.csv", "application/vnd.sdmx.data+csv;version=2.0.0"),
    CSV(".csv", "text/csv;charset=UTF-8;header=present"),
    XLSX(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    JSON_STAT(".json", "application/json");

    private final String ending;
    private final String type;

    Format(String ending, String type) {
        this.ending = ending;
        this.type = type;
    }

    public String ending() {
        return ending;
    }

    String type() {
        return type;
    }

    /** The format of a file, by its name. */
    public static Optional<Format> of(String file) {
        return Arrays.stream(values()).filter(f -> file.endsWith(f.ending)).findFirst();
    }

    byte[] write(Figures figures, Labels labels, Addresses addresses) {
        return switch (this) {
            case CSV -> TidyCsv.of(figures, labels, addresses);
            case CSV_METADATA -> CsvDescription.of(figures, labels, addresses);
            case JSON_STAT -> JsonStat.of(figures, labels, addresses);
            case SDMX_CSV -> SdmxCsv.of(figures, labels, addresses);
            case XLSX -> Spreadsheet.of(figures, labels, addresses);
        };
    }
}
