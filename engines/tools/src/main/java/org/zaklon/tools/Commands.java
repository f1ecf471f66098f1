package org.zaklon.tools;

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
        return new CommandLine(root)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExitCodeExceptionMapper(problem -> BAD_INPUT)
                .setExecutionExceptionHandler((problem, line, parsed) -> {
                    if (problem instanceof BadInput || problem instanceof IllegalArgumentException) {
                        line.getErr().println(problem.getMessage());
                        return BAD_INPUT;
                    }
                    throw problem;
                });
    }
}
