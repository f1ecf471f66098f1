package org.zaklon;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import picocli.CommandLine;

/** The application: the only place that wires, it holds no rule. Rooms do not know each other, so two may have a class of one name. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Zaklon {

    public static void main(String[] args) {
        int exit = commandLine().execute(args);
        // A server that started goes on after this: its own threads keep it.
        if (exit != 0) {
            System.exit(exit);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new Tools())
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler((problem, command, parsed) -> NotStarted.explain(problem, command.getErr()));
    }
}
