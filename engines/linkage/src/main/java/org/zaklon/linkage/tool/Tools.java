package org.zaklon.linkage.tool;

import java.util.List;
import org.zaklon.linkage.Linkage;
import org.zaklon.tools.Commands;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The tools of the engine: what {@code ./zaklon link} starts. Exit 0 done, 2 bad input. */
@Command(name = "zaklon", mixinStandardHelpOptions = true)
public final class Tools {
    private Tools() {}

    public static void main(String... args) {
        System.exit(commands().execute(args));
    }

    static CommandLine commands() {
        return linking(Linkage::run);
    }

    /** The same tools with the same files, where the records are linked elsewhere. */
    public static CommandLine linking(Runner runner) {
        return Commands.of(new Tools(), List.of(new Link(runner)));
    }
}
