package org.zaklon.disclosure.tool;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.zaklon.disclosure.privacy.AccountStore;
import org.zaklon.disclosure.privacy.Guarantee;
import org.zaklon.disclosure.privacy.Noise;
import org.zaklon.disclosure.privacy.Overspent;
import org.zaklon.disclosure.privacy.PrivacyAccount;
import org.zaklon.disclosure.privacy.Receipt;
import org.zaklon.disclosure.privacy.Rho;
import org.zaklon.disclosure.synthetic.ErrorReport;
import org.zaklon.disclosure.synthetic.SyntheticObject;
import org.zaklon.tools.BadInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "synthesize",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes invented rows whose tables of one and two dimensions resemble those of the real rows,",
            "with a promise of differential privacy to each person.",
            "Exit 0 done, 1 refused by the privacy account, 2 bad input."
        })
final class Synthesize implements Callable<Integer> {
    @Parameters(paramLabel = "IN.csv",
            description = "One row for each person, with a header line; plain or gzipped. An empty field is a code like any other.")
    private Path in;

    @Option(names = "--dims", required = true, split = ",", paramLabel = "DIM", description = "The columns to keep.")
    private List<String> dims;

    @Option(names = "--epsilon", required = true, paramLabel = "E",
            description = "What may be lost of one person's privacy; 1 is strict, above 10 promises little.")
    private double epsilon;

    @Option(names = "--delta", defaultValue = "1e-6", paramLabel = "D",
            description = "The chance that the promise fails, far below 1 in the number of persons. Default: ${DEFAULT-VALUE}.")
    private double delta;

    @Option(names = "--out", required = true, paramLabel = "OUT.csv", description = "Where the invented rows go.")
    private Path out;

    @Option(names = "--object", paramLabel = "FILE", description = {
        "Where the synthetic object goes: the rows and the noisy tables behind their margins.",
        "Every free cross-table is answered from it; it promises the same as the rows."
    })
    private Path object;

    @Option(names = "--json", paramLabel = "FILE",
            description = "The result for machines. What it holds under 'ownerOnly' must not be published.")
    private Path json;

    @Option(names = "--domain", paramLabel = "DIM=FILE", description = {
        "The codes that a column may have, in the first column of a file with a header line.",
        "Where none is given, the codes that occur are the list, and are as good as published."
    })
    private Map<String, Path> domain = Map.of();

    @Option(names = "--structural", paramLabel = "FILE", description = {
        "Combinations that nobody can have, one in each row, with columns for two or more of the dimensions: no invented row has one.",
        "They must be known without the input."
    })
    private Path structural;

    @Option(names = "--person", paramLabel = "COLUMN", description = "The column that says whose row it is, to check --rows-per-person.")
    private String person;

    @Option(names = "--rows-per-person", defaultValue = "1", paramLabel = "K",
            description = "The most rows that one person has. Default: ${DEFAULT-VALUE}.")
    private int rowsPerPerson;

    @Option(names = "--account", paramLabel = "FILE", description = {
        "The privacy account of these persons: each run on them is paid from it, and refused when it is empty.",
        "Without it this run stands alone."
    })
    private Path account;

    @Option(names = "--cap", paramLabel = "E",
            description = "Opens the account: the epsilon, at the same delta, of all runs together. It never changes.")
    private Double cap;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var line = spec.commandLine();
        var promise = new Guarantee(epsilon, delta);
        if (rowsPerPerson < 1 || cap != null && account == null) {
            throw new BadInput(rowsPerPerson < 1 ? "--rows-per-person is at least 1." : "--cap opens an account; name its file with --account.");
        }
        var victims = new Victims(in, dims, domain);
        var real = victims.read(structural);
        if (person != null) {
            victims.checkRowsOfOne(person, rowsPerPerson);
        }
        // what is paid is not given back, so nothing that can be known before may fail after
        Written.checkWritable(out, object, json);
        Receipt receipt;
        try {
            receipt = account().spend("synthetic rows over " + String.join(" ", dims), Rho.within(promise));
        } catch (Overspent e) {
            line.getErr().println("Refused, nothing was written: " + e.getMessage());
            return 1;
        } catch (IllegalStateException | UncheckedIOException e) {
            throw new BadInput(e.getMessage());
        }
        var progress = new ProgressLine(line.getErr());
        var made = SyntheticObject.of(real, Noise.paidBy(receipt), delta, rowsPerPerson, progress);
        var rows = made.rows();
        progress.step("rows written", 0, rows.size());
        Written.rows(out, rows);
        if (object != null) {
            Written.object(object, made);
        }
        progress.step("rows written", rows.size(), rows.size());
        var result = new SynthesisReport(made, dims.stream().filter(d -> !domain.containsKey(d)).toList(), ErrorReport.of(real, rows));
        if (json != null) {
            Written.json(json, result.json());
        }
        line.getOut().println(result.text(out));
        line.getOut().flush();
        return 0;
    }

    private PrivacyAccount account() {
        if (account == null) {
            return PrivacyAccount.open(AccountStore.inMemory(), Rho.within(new Guarantee(epsilon, delta)));
        }
        var store = AccountStore.in(account);
        return cap == null ? PrivacyAccount.resume(store) : PrivacyAccount.open(store, Rho.within(new Guarantee(cap, delta)));
    }
}
