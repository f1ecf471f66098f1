package org.zaklon.disclosure.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.zaklon.disclosure.estimate.EstimatePopulation;
import org.zaklon.disclosure.estimate.Estimate.Refused;
import org.zaklon.disclosure.estimate.Settings;
import org.zaklon.tools.BadInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./zaklon estimate LISTS.csv}: how many victims there are, those on no list included. */
@Command(name = "estimate", mixinStandardHelpOptions = true, description = {
    "Estimates how many victims there are from lists that overlap (multiple systems estimation).",
    "LISTS.csv has a column of 0 and 1 for each list and the number of cases in its last column.",
    "Exit 0: a range; 1: no estimate, with the reasons; 2: bad input."
})
final class Estimate implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "LISTS.csv")
    private Path lists;

    @Option(names = "--resamples", paramLabel = "N", description = "Resamples of the bootstrap, at least 100 (${DEFAULT-VALUE}).")
    private int resamples = Settings.USUAL.resamples();

    @Option(names = "--sweeps", paramLabel = "N",
            description = "Sweeps of each chain of the latent class model, at least 1500 (${DEFAULT-VALUE}); more where it is unsettled.")
    private int sweeps = Settings.USUAL.sweeps();

    @Option(names = "--seed", paramLabel = "S", description = "Seed of the random numbers (${DEFAULT-VALUE}).")
    private long seed = Settings.USUAL.seed();

    @Option(names = "--json", paramLabel = "FILE", description = "Write the result for machines.")
    private Path json;

    @Override
    public Integer call() throws IOException {
        if (resamples < 100) {
            throw new BadInput("--resamples %d: at least 100 are needed".formatted(resamples));
        }
        if (sweeps < 1_500) {
            throw new BadInput("--sweeps %d: at least 1500 are needed".formatted(sweeps));
        }
        Written.checkWritable(json);
        var table = CaptureFile.read(lists);
        var settings = new Settings(resamples, sweeps, seed);
        var estimate = EstimatePopulation.from(table, settings, new ProgressLine(spec.commandLine().getErr()));
        var report = new EstimateReport(table.lists(), settings, estimate);
        var out = spec.commandLine().getOut();
        out.print(report.text());
        out.flush();
        if (json != null) {
            Files.writeString(json, report.json());
        }
        return estimate instanceof Refused ? 1 : 0;
    }
}
