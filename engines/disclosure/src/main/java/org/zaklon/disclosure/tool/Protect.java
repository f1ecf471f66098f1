package org.zaklon.disclosure.tool;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.ProtectTable;
import org.zaklon.disclosure.ProtectedTable;
import org.zaklon.disclosure.Rounding;
import org.zaklon.disclosure.audit.GuessBar;
import org.zaklon.disclosure.round.Bars;
import org.zaklon.disclosure.rule.Dominance;
import org.zaklon.disclosure.rule.LowOrNearest;
import org.zaklon.disclosure.rule.Rule;
import org.zaklon.disclosure.rule.Threshold;
import org.zaklon.disclosure.suppress.Loss;
import org.zaklon.disclosure.suppress.Suppress;
import org.zaklon.disclosure.suppress.SuppressionTask;
import org.zaklon.disclosure.suppress.Tasks;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Counts;
import org.zaklon.tools.BadInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "protect",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Hides cells of a table, or of linked tables, until an attacker who knows the rule learns nothing about small numbers,",
            "or, with --amount, about the amounts of large contributors.",
            "Exit 0 safe, 1 not safe and nothing written, 2 bad input."
        })
final class Protect implements Callable<Integer> {
    enum Zeros { OPEN, HIDE }

    enum Switch { ON, OFF }

    @Parameters(paramLabel = "IN.csv", description = {
        "One row for each unit, or with --count one row for each cell; plain or gzipped.",
        "Rows of cells may include totals and groups; they must agree with the rows below them."
    })
    private Path in;

    @Option(names = "--dims", required = true, split = ",", paramLabel = "DIM", description = "The columns to count by.")
    private List<String> dims;

    @Option(names = "--count", paramLabel = "COLUMN", description = "The column of counts; without it each row counts 1.")
    private String count;

    @Option(names = "--hierarchy", paramLabel = "DIM=FILE", description = {
        "Groups of a dimension's codes, in a file with the columns code and parent.", "May be given several times, also for the same dimension."
    })
    private List<String> hierarchies = List.of();

    @Option(names = "--link", paramLabel = "\"A,B;A,C\"", description = {
        "The tables to publish, each a list of dimensions, protected together.", "Without it: one table of all dimensions, with all margins."
    })
    private String link;

    @Option(names = "--min", paramLabel = "N", description = "The least number that may be shown; asked for, but for --amount.")
    private Long min;

    @Mixin
    private Amounts amounts;

    @Option(names = "--zeros", defaultValue = "open", paramLabel = "open|hide",
            description = "Whether a 0 is shown, or hidden like a small number. Default: ${DEFAULT-VALUE}.")
    private Zeros zeros;

    @Option(names = "--round", paramLabel = "B", description = {
        "Round instead of hiding: numbers below --min, also zero, become \"<N\", all others the nearest multiple of B. Every table is audited",
        "together; what would still say too much becomes a wider range such as 18-27, or \"..\". For public tables: --min 10 --round 5."
    })
    private Long round;

    @Option(names = "--guesses", defaultValue = "on", paramLabel = "on|off", description = {
        "With --round: whether it also counts what is not certain but can be guessed. As many numbers are withheld as it takes; where that does not",
        "help nothing is written, and the tables are named that should be dropped. Default: ${DEFAULT-VALUE}."
    })
    private Switch guesses;

    @Option(names = "--interval", paramLabel = "W",
            description = "How far apart the attacker's bounds of a small number must be, at least 1. Default: 3, with --round 5.")
    private Long given;

    @Option(names = "--cost", defaultValue = "cells", paramLabel = "cells|value|log",
            description = "What hiding a cell is counted as: 1, its number, or its logarithm. Default: ${DEFAULT-VALUE}.")
    private Loss cost;

    @Option(names = "--proof", defaultValue = "on", paramLabel = "on|off", description = {
        "Whether small tables are searched for the least loss, with a proof. Without it they take less time and may lose a few cells more;",
        "safety is checked all the same. Default: ${DEFAULT-VALUE}."
    })
    private Switch proof;

    @Option(names = "--open", paramLabel = "FILE", description = {
        "Cells that must stay open, such as totals printed elsewhere; a file with one column for each dimension."
    })
    private Path open;

    @Option(names = "--structural", paramLabel = "FILE", description = {
        "Structural zeros: combinations that nobody can have, one in each row, with columns for some of the dimensions. Everybody knows them, so they stay",
        "open and protect nothing."
    })
    private Path structural;

    @Option(names = "--shut", paramLabel = "FILE", description = "Further cells that must be hidden, in a file of the same form.")
    private Path shut;

    @Option(names = "--out", required = true, paramLabel = "OUT.csv", description = {
        "FOR THE OWNER ONLY: the dimensions, the true count, the status (open, primary, secondary), what may be published (empty where hidden)."
    })
    private Path out;

    @Option(names = "--public", paramLabel = "FILE", description = "The table for the public: the dimensions and what is published.")
    private Path forAll;

    @Option(names = "--json", paramLabel = "FILE", description = "The result for machines; no counts in it. Of a refusal: all the cells that are not safe.")
    private Path json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var line = spec.commandLine();
        var progress = new ProgressLine(line.getErr());
        Written.checkWritable(out, forAll, json);
        progress.step("reading", 0, 0);
        var cells = new CountedCells(in, dims, amounts.asked() ? amounts.column() : count, new Hierarchies(hierarchies, dims));
        var catalogue = link == null ? Catalogue.of(cells.dimensions()) : Catalogue.linked(cells.dimensions(), tables());
        long interval = given != null ? given : round == null ? 3 : 5;
        check(interval);
        if (round != null) {
            return round(catalogue, cells.counts(), interval, progress);
        }
        Rule rule = amounts.asked() ? amounts.rule() : new Threshold(min, zeros == Zeros.HIDE);
        var task = switch (rule) {
            case Dominance dominance -> amounts(catalogue, cells.contributions(), dominance);
            case Threshold threshold -> counts(catalogue, cells.counts(), threshold, interval);
            default -> throw new IllegalStateException(rule.words());
        };
        var found = proof == Switch.ON ? Suppress.cheapest(task, progress) : Suppress.unproved(task, progress);
        var report = new ProtectReport(rule, interval, task, found);
        if (!found.unprotected().isEmpty()) {
            return refuse(ProtectReport.Refused.unprotected(found.unprotected().stream().map(catalogue::codes).toList()));
        }
        try {
            var table = ProtectTable.of(in.getFileName().toString(), task, found, progress);
            write(catalogue, task.values(), table);
        } catch (ProtectTable.Unsafe e) {
            return refuse(ProtectReport.Refused.attacked(e));
        }
        if (json != null) {
            Written.json(json, report.json());
        }
        line.getOut().println(report.text(out));
        line.getOut().flush();
        return 0;
    }

    private void check(long interval) {
        if (interval < 1) {
            throw new BadInput("--interval is at least 1.");
        }
        if (round != null && (open != null || shut != null || structural != null)) {
            throw new BadInput("--open, --shut and --structural name cells of a table that is not rounded.");
        }
        if (!amounts.asked()) {
            amounts.checkNotAsked();
            if (min == null) {
                throw new BadInput("--min is missing: the least number that may be shown.");
            }
        } else if (min != null || count != null || given != null || round != null || shut != null || zeros == Zeros.HIDE) {
            throw new BadInput("--min, --count, --interval, --round, --shut and hidden zeros are for counts, not for --amount.");
        }
    }

    private SuppressionTask counts(Catalogue catalogue, Counts counts, Threshold rule, long interval) {
        return Tasks.counts(catalogue, counts, rule, interval, cost, open(catalogue, counts), NamedCells.list(shut, catalogue));
    }

    private SuppressionTask amounts(Catalogue catalogue, CountedCells.Contributions paid, Dominance rule) {
        var next = Arrays.stream(paid.amounts()).iterator();
        var counts = Counts.of(catalogue.dimensions(), paid.rows(), row -> next.next());
        return Tasks.amounts(catalogue, paid.rows(), paid.amounts(), rule, cost, open(catalogue, counts));
    }

    private List<Integer> open(Catalogue catalogue, Counts counts) {
        var cells = NamedCells.list(open, catalogue);
        cells.addAll(NamedCells.impossible(structural, catalogue, catalogue.values(counts)));
        return cells;
    }

    private int round(Catalogue catalogue, Counts counts, long interval, Progress progress) {
        var rule = new LowOrNearest(min, round);
        var line = spec.commandLine();
        var bars = new Bars(min, interval, guesses == Switch.ON ? Optional.of(GuessBar.ONE_IN_TWENTY) : Optional.empty());
        var outcome = Rounding.protect(catalogue, counts, rule, List.of(), bars, progress);
        if (outcome instanceof Rounding.Outcome.Refused refused) {
            return refuse(ProtectReport.Refused.rounded(refused.reason()));
        }
        var done = (Rounding.Outcome.Done) outcome;
        write(catalogue, catalogue.values(counts), done.table());
        var report = new ProtectReport.Rounded(rule, bars, done);
        if (json != null) {
            Written.json(json, report.json());
        }
        line.getOut().println(report.text(out));
        line.getOut().flush();
        return 0;
    }

    private int refuse(ProtectReport.Refused refused) {
        if (json != null) {
            Written.json(json, refused.json());
        }
        spec.commandLine().getErr().println(refused.text());
        return 1;
    }

    private void write(Catalogue catalogue, long[] values, ProtectedTable table) {
        Written.owner(out, catalogue, values, table);
        if (forAll != null) {
            Written.everybody(forAll, catalogue, table);
        }
    }

    private List<List<String>> tables() {
        return Arrays.stream(link.split(";")).map(table -> Arrays.stream(table.split(",")).map(String::strip).toList()).toList();
    }
}
