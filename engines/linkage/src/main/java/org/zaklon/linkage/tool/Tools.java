package org.zaklon.linkage.tool;

import org.zaklon.tools.Commands;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The tools of the engine: what {@code ./zaklon link} starts. Exit 0 done, 2 bad input. */
@Command(name = "zaklon", mixinStandardHelpOptions = true, subcommands = Link.class)
final class Tools {
    private Tools() {}

    public static void main(String... args) {
        System.exit(commands().execute(args));
    }

    static CommandLine commands() {
        return Commands.of(new Tools());
    }
}
