package org.zaklon.disclosure.tool;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.zaklon.tools.Commands;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The tools of the engine: what {@code ./zaklon protect} and its neighbours start. Exit 0 safe or done, 1 unsafe, 2 bad input. */
@Command(name = "zaklon", mixinStandardHelpOptions = true)
final class Tools {
    private Tools() {}

    private static final Map<String, Supplier<Callable<Integer>>> TOOLS = new TreeMap<>(
            Map.of("attack", Attack::new, "estimate", Estimate::new, "protect", Protect::new, "synthesize", Synthesize::new));

    public static void main(String... args) {
        System.exit((args.length > 0 && TOOLS.containsKey(args[0]) ? commands(Set.of(args[0])) : commands()).execute(args));
    }

    static CommandLine commands() {
        return commands(TOOLS.keySet());
    }

    /** Only the tools named: to read the options of all of them takes as long as to protect a small table. */
    private static CommandLine commands(Set<String> named) {
        return Commands.of(new Tools(), TOOLS.entrySet().stream().filter(tool -> named.contains(tool.getKey())).map(tool -> tool.getValue().get()).toList());
    }
}
