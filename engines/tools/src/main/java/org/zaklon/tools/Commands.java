package org.zaklon.tools;

import java.util.List;
import picocli.CommandLine;

/** Command lines that all tell bad input the same way: one sentence on the error stream, exit {@value #BAD_INPUT}. */
public final class Commands {
    public static final int BAD_INPUT = 2;

    private Commands() {}

    /**
     * @param root the command over all others. What an engine refuses as an argument ({@link IllegalArgumentException}) was given by the
     *     user, so it is bad input too
     */
    public static CommandLine of(Object root) {
        return of(root, List.of());
    }

    /** @param further commands under it that the root itself does not name */
    public static CommandLine of(Object root, List<?> further) {
        var commands = new CommandLine(root);
        further.forEach(commands::addSubcommand);
        return commands
                // "sex, age" names the same columns as "sex,age"
                .registerConverter(String.class, String::strip)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExitCodeExceptionMapper(problem -> BAD_INPUT)
                .setExecutionExceptionHandler((problem, line, parsed) -> {
                    if (problem instanceof BadInput || problem instanceof IllegalArgumentException) {
                        line.getErr().println(problem.getMessage());
                        return BAD_INPUT;
                    }
                    if (problem instanceof ArithmeticException) {
                        line.getErr().println("The numbers are too large to be added up: " + problem.getMessage() + ".");
                        return BAD_INPUT;
                    }
                    throw problem;
                });
    }
}
