package org.zaklon.disclosure.tool;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.attack.Bounds;
import org.zaklon.disclosure.attack.Contradiction;
import org.zaklon.disclosure.attack.Findings;
import org.zaklon.disclosure.attack.Knowledge;
import org.zaklon.disclosure.attack.people.Insider;
import org.zaklon.disclosure.attack.solve.Unsettled;
import org.zaklon.tools.BadInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "attack",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Finds out what follows of hidden numbers from everything that is published beside them.",
            "The attacker knows all files, the rule of publication, that counts are whole and not negative, and that the codes of a",
            "dimension add up to 'Total'. Several files are joined; a file without one of the dimensions stands at its total.",
            "Exit 0 safe, 1 unsafe or a limit reached (never a pass), 2 bad input."
        })
final class Attack implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "PUBLISHED.csv", description = "Published tables, with a header line; plain or gzipped.")
    private List<Path> files;

    @Option(names = "--dims", required = true, split = ",", paramLabel = "DIM", description = "The columns that divide the counted.")
    private List<String> dims;

    @Option(names = "--by", split = ",", paramLabel = "COL", description = {
        "Each combination of these columns is a set of tables of its own.", "Sets that contradict themselves are named and do not end the run."
    })
    private List<String> by = List.of();

    @Option(names = "--value", defaultValue = "published", paramLabel = "COL", description = "The column with the numbers. Default: ${DEFAULT-VALUE}.")
    private String value;

    @Option(names = "--hidden", split = ",", paramLabel = "TEXT",
            description = "What stands there instead of a hidden number, such as \"<5\". An empty field always means hidden.")
    private Set<String> hidden = Set.of();

    @Option(names = "--hidden-where", paramLabel = "COL=TEXT|TEXT", description = {
        "Rows with one of these texts in the column are hidden, whatever number they hold; for files of the owner and of other tools,",
        "such as \"sdcStatus=u|x\" or \"suppressed=TRUE\"."
    })
    private Map<String, String> hiddenWhere = Map.of();

    @Option(names = "--hidden-min", defaultValue = "1", paramLabel = "N",
            description = "The least number behind a hidden one: 0 where zeros are hidden too. Default: ${DEFAULT-VALUE}.")
    private long hiddenMin;

    @Option(names = "--hidden-max", paramLabel = "N",
            description = "The greatest; left out where cells are hidden to protect others. Cells of status 'secondary' are never bounded by it.")
    private Long hiddenMax;

    @Option(names = "--round", paramLabel = "B", description = {
        "Shown numbers are multiples of B, rounded to the nearest.",
        "\"0-9 becomes <10, else the nearest 5\" is --hidden \"<10\" --hidden-min 0 --hidden-max 9 --round 5."
    })
    private Long round;

    @Option(names = "--missing", defaultValue = "unknown", paramLabel = "unknown|zero", description = {
        "What a combination says that a file does not list: nothing, or that it is empty (as the attacker may know from a tool that leaves",
        "empty cells out). Default: ${DEFAULT-VALUE}."
    })
    private String missing;

    @Option(names = "--below", paramLabel = "N", description = {
        "Judge only hidden cells that matter: those whose true number lies below N where the file still holds it (--hidden-where), else those",
        "that can be below N. Cells hidden to protect others are then left out. Default: every hidden cell."
    })
    private Long below;

    @Option(names = "--width", defaultValue = "3", paramLabel = "N",
            description = "How far apart the values must lie that a hidden cell can have. Default: ${DEFAULT-VALUE}.")
    private long width;

    @Option(names = "--hierarchy", paramLabel = "DIM=FILE", description = "Groups of codes: columns code and parent. May be given several times.")
    private List<String> hierarchy = List.of();

    @Option(names = "--where", paramLabel = "COL=TEXT|TEXT", description = "Only rows with one of these texts in the column.")
    private Map<String, String> where = Map.of();

    @Option(names = "--only-sets", paramLabel = "DIM=CODE|CODE", description = {
        "Only sets of tables (--by) that print exactly these codes in the dimension, such as \"Sex=Total|Male|Female\".",
        "A code that some sets print and others do not would leave those without it open."
    })
    private Map<String, String> onlySets = Map.of();

    @Mixin
    private FurtherAttacks further;

    @Option(names = "--json", paramLabel = "FILE", description = "The result for machines, with every finding.")
    private Path json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (width < 1 || hiddenMax != null && hiddenMax - hiddenMin < width) {
            throw new BadInput("--width %d: a hidden number itself says %d to %s.".formatted(width, hiddenMin, hiddenMax == null ? "any" : hiddenMax));
        }
        if (hiddenMin < 0 || round != null && round < 2 || below != null && below < 1) {
            throw new BadInput("--hidden-min is at least 0, --round at least 2, --below at least 1.");
        }
        if (!missing.equals("unknown") && !missing.equals("zero")) {
            throw new BadInput("--missing is 'unknown' or 'zero'.");
        }
        Written.checkWritable(json);
        var published = new PublishedFiles(dims, by, new Reading(value, hidden, split(hiddenWhere), hiddenMin, hiddenMax, round),
                split(where), new Hierarchies(hierarchy, dims), missing.equals("zero"));
        files.forEach(published::read);
        published.check();
        published.keepOnly(split(onlySets));
        var line = spec.commandLine();
        var progress = new ProgressLine(line.getErr());
        var report = new AttackReport(width, further.asked());
        var groups = published.groups();
        for (int g = 0; g < groups.size(); g++) {
            if (groups.size() > 1) {
                progress.step("sets of tables", g, groups.size());
            }
            attack(groups.get(g), groups.size() > 1 ? Progress.NONE : progress, report);
        }
        if (json != null) {
            Written.json(json, report.json());
        }
        line.getOut().println(report.text());
        line.getOut().flush();
        return report.safe() ? 0 : 1;
    }

    private void attack(PublishedFiles.Group group, Progress progress, AttackReport report) {
        if (!group.twice().isEmpty()) {
            report.contradicted(group, group.twice());
        } else if (further.releases()) {
            for (int p = 0; p < group.publications().size(); p++) {
                together(group.only(p), progress, report);
            }
            further.compare(group, progress, report);
        } else {
            together(group, progress, report);
        }
    }

    /** All tables of the group speak of the same persons. */
    private void together(PublishedFiles.Group group, Progress progress, AttackReport report) {
        var judged = group.cells().stream().filter(cell -> cell.hidden() && (below == null || cell.truth() < below)).toList();
        var everybody = Knowledge.of(group.dimensions(), group.publications());
        var known = further.known(group, everybody.atoms());
        var joined = new Knowledge.Joined(Insider.others(everybody.knowledge(), known), everybody.cells(), everybody.atoms());
        try (var bounds = Bounds.of(joined.knowledge(), progress)) {
            var cells = judged.stream().map(cell -> {
                var sum = joined.cells().get(cell.publication())[cell.cell()];
                long own = IntStream.of(known).filter(atom -> IntStream.of(sum).anyMatch(a -> a == atom)).count();
                return new Findings.Cell(sum, Insider.less(group.publications().get(cell.publication()).said().get(cell.cell()), own));
            }).toList();
            report.add(group, judged, Findings.of(bounds, cells, width, below == null ? 1 : below), below);
            further.inspect(group, joined, bounds, below, report);
        } catch (Contradiction e) {
            report.contradicted(group, statements(group, e));
        } catch (Unsettled e) {
            report.unsettled(group, e.getMessage());
        }
    }

    private static List<String> statements(PublishedFiles.Group group, Contradiction contradiction) {
        var words = new ArrayList<String>();
        for (int statement : contradiction.statements()) {
            int publication = 0;
            while (statement >= group.publications().get(publication).catalogue().size()) {
                statement -= group.publications().get(publication++).catalogue().size();
            }
            words.add(group.print(publication, statement));
        }
        return words;
    }

    private static Map<String, List<String>> split(Map<String, String> options) {
        var split = new LinkedHashMap<String, List<String>>();
        options.forEach((column, texts) -> split.put(column, List.of(texts.split("\\|", -1))));
        return split;
    }
}
