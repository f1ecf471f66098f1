package org.zaklon;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What {@code ./zaklon} offers once it is built. */
@Command(
        name = "zaklon",
        description = "The platform on which the agencies of a country protect people together.",
        subcommands = {Serve.Demo.class, Serve.Run.class, Import.class, Inspect.class, Train.class, CommandLine.HelpCommand.class},
        synopsisSubcommandLabel = "COMMAND",
        // test and bench are done by the launcher script, which needs no running application for them
        footer = {
            "  test  Build everything and run every test. -D... options are passed on.",
            "  bench Measure: ./zaklon bench NAME.",
            "",
            "'zaklon help COMMAND' explains one of them. Settings and servers: docs/operations.md."
        })
final class Tools implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
