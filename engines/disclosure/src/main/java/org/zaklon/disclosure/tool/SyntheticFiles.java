package org.zaklon.disclosure.tool;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import org.zaklon.disclosure.synthetic.Microdata;
import org.zaklon.disclosure.synthetic.SyntheticObject;
import org.zaklon.tools.BadInput;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes what was made. */
final class SyntheticFiles {
    private SyntheticFiles() {}

    static void checkWritable(Path file) {
        var folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file) || !Files.isWritable(Files.exists(file) ? file : folder)) {
            throw new BadInput("%s cannot be written.".formatted(file));
        }
    }

    static void writeRows(Path file, Microdata data) {
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

    static void writeObject(Path file, SyntheticObject object) {
        try {
            Files.write(file, object.bytes());
        } catch (IOException e) {
            throw new BadInput("%s cannot be written: %s".formatted(file, e.getMessage()));
        }
    }

    static void writeJson(Path file, Map<String, Object> result) {
        try {
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValue(file, result);
        } catch (JacksonException e) {
            throw new BadInput("%s cannot be written: %s".formatted(file, e.getOriginalMessage()));
        }
    }
}
