package org.zaklon.linkage.model;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Models in files, as JSON that a person can read and an archive can keep. */
public final class ModelFile {
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ModelFile() {}

    public static void write(Path file, Model model) {
        JSON.writeValue(file, model);
    }

    /**
     * @throws IllegalArgumentException where the file holds no model, or one of another version of the engine or of the name
     *     tables, whose levels would mean something else
     */
    public static Model read(Path file) {
        return checked(file.getFileName().toString(), () -> JSON.readValue(file, Model.class));
    }

    /** The same for a model that is shipped inside a program. */
    public static Model read(InputStream bytes) {
        return checked("the model", () -> JSON.readValue(bytes, Model.class));
    }

    private static Model checked(String name, Supplier<Model> reading) {
        Model model;
        try {
            model = reading.get();
        } catch (JacksonException e) {
            throw new IllegalArgumentException("%s holds no model: %s".formatted(name, e.getOriginalMessage()), e);
        }
        if (!Model.currentVersion().equals(model.version())) {
            throw new IllegalArgumentException(
                    "%s is a model of version %s; this is version %s".formatted(name, model.version(), Model.currentVersion()));
        }
        return model;
    }
}
