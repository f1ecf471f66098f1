package org.zaklon.disclosure.tool;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.zaklon.disclosure.ProtectedTable;
import org.zaklon.disclosure.synthetic.Microdata;
import org.zaklon.disclosure.synthetic.SyntheticObject;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.tools.BadInput;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Files that the tools write. */
final class Written {
    private Written() {}

    /** Before anything is computed. @param files some may be null, where nobody asked for them */
    static void checkWritable(Path... files) {
        Stream.of(files).filter(Objects::nonNull).forEach(Written::checkOne);
    }

    private static void checkOne(Path file) {
        var folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file) || !Files.isWritable(Files.exists(file) ? file : folder)) {
            throw new BadInput("%s cannot be written.".formatted(file));
        }
    }

    static void rows(Path file, Microdata data) {
        try (var writer = CsvWriter.builder().build(file)) {
            writer.writeRecord(data.dimensions().stream().map(d -> d.name()).toList());
            var fields = new ArrayList<String>();
            for (int r = 0; r < data.size(); r++) {
                fields.clear();
                for (int d = 0; d < data.dimensions().size(); d++) {
                    fields.add(data.dimensions().get(d).code(data.code(r, d)));
                }
                writer.writeRecord(fields);
            }
        } catch (IOException e) {
            throw new BadInput("%s cannot be written: %s".formatted(file, e.getMessage()));
        }
    }

    static void object(Path file, SyntheticObject object) {
        try {
            Files.write(file, object.bytes());
        } catch (IOException e) {
            throw new BadInput("%s cannot be written: %s".formatted(file, e.getMessage()));
        }
    }

    static void json(Path file, Map<String, Object> result) {
        try {
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValue(file, result);
        } catch (JacksonException e) {
            throw new BadInput("%s cannot be written: %s".formatted(file, e.getOriginalMessage()));
        }
    }

    /** With the truth. */
    static void owner(Path file, Catalogue catalogue, long[] values, ProtectedTable table) {
        table(file, catalogue, table, values);
    }

    /** Without it. */
    static void everybody(Path file, Catalogue catalogue, ProtectedTable table) {
        table(file, catalogue, table, null);
    }

    private static void table(Path file, Catalogue catalogue, ProtectedTable table, long[] values) {
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
