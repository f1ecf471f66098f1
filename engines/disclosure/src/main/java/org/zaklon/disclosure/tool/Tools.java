package org.zaklon.disclosure.tool;

import org.zaklon.tools.Commands;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The tools of the engine: what {@code ./zaklon protect} and its neighbours start. Exit 0 safe or done, 1 unsafe, 2 bad input. */
@Command(name = "zaklon", mixinStandardHelpOptions = true, subcommands = {Attack.class, Estimate.class, Protect.class, Synthesize.class})
final class Tools {
    private Tools() {}

    public static void main(String... args) {
        System.exit(commands().execute(args));
    }

    static CommandLine commands() {
        return Commands.of(new Tools());
    }
}
