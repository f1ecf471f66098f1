package org.zaklon.linkage.model;

import java.nio.file.Path;
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
        Model model;
        try {
            model = JSON.readValue(file, Model.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("%s holds no model: %s".formatted(file.getFileName(), e.getOriginalMessage()), e);
        }
        if (!Model.currentVersion().equals(model.version())) {
            throw new IllegalArgumentException(
                    "%s is a model of version %s; this is version %s".formatted(file.getFileName(), model.version(), Model.currentVersion()));
        }
        return model;
    }
}
