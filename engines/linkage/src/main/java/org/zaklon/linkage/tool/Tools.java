package org.zaklon.linkage.tool;

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
        return new CommandLine(new Tools())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExitCodeExceptionMapper(problem -> 2)
                .setExecutionExceptionHandler((problem, line, parsed) -> {
                    if (problem instanceof BadInput bad) {
                        line.getErr().println(bad.getMessage());
                        return 2;
                    }
                    throw problem;
                });
    }
}
