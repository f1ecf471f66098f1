package org.zaklon.disclosure.tool;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import org.zaklon.disclosure.ProtectedTable;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.tools.BadInput;

/** Writes a protected table: with the truth for its owner, without it for the public. */
final class ProtectedFiles {
    private ProtectedFiles() {}

    static void writeOwner(Path file, Catalogue catalogue, long[] values, ProtectedTable table) {
        write(file, catalogue, table, values);
    }

    static void writePublic(Path file, Catalogue catalogue, ProtectedTable table) {
        write(file, catalogue, table, null);
    }

    private static void write(Path file, Catalogue catalogue, ProtectedTable table, long[] values) {
        try (var writer = CsvWriter.builder().build(file)) {
            var fields = new ArrayList<>(catalogue.dimensions().stream().map(Dimension::name).toList());
            if (values != null) {
                fields.add("count");
                fields.add("status");
            }
            fields.add("published");
            writer.writeRecord(fields);
            for (int cell = 0; cell < catalogue.size(); cell++) {
                var one = table.cells().get(cell);
                fields.clear();
                fields.addAll(one.codes());
                if (values != null) {
                    fields.add(Long.toString(values[cell]));
                    fields.add(one.status().name().toLowerCase(Locale.ROOT));
                }
                fields.add(one.published());
                writer.writeRecord(fields);
            }
        } catch (IOException e) {
            throw new BadInput("%s cannot be written: %s".formatted(file, e.getMessage()));
        }
    }
}
