package org.zaklon.migration.pages;

import java.util.List;
import org.zaklon.ui.parts.Line;

/** A dataset as it is explained. @param sources who counts it, each with what it counts and who is missing */
public record DatasetSheet(String title, String definition, List<Line> facts, List<Source> sources) {

    /** One source. @param concordance what its codes mean, in a line; empty where it has none */
    public record Source(String agency, List<Line> facts, List<String> concordance) {}
}
