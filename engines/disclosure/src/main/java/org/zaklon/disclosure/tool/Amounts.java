package org.zaklon.disclosure.tool;

import java.util.List;
import org.zaklon.disclosure.rule.Dominance;
import org.zaklon.tools.BadInput;
import picocli.CommandLine.Option;

/** Options for tables of amounts: the column, and the rule that says which of them are sensitive. */
final class Amounts {
    @Option(names = "--amount", paramLabel = "COLUMN", description = {
        "A table of amounts instead of counts, such as compensation paid: one row for each contribution, in whole smallest units (cents).",
        "Each row is taken for another contributor; unite the rows of one beforehand. With --dominance or --nk instead of --min."
    })
    private String column;

    @Option(names = "--dominance", paramLabel = "p=N",
            description = "The p%% rule: an amount is sensitive where the second largest contributor could estimate the largest to within N per cent.")
    private String dominance;

    @Option(names = "--nk", split = ",", paramLabel = "N,K",
            description = "The (n,k) rule: an amount is sensitive where its N largest contributions are more than K per cent of it.")
    private List<String> shares = List.of();

    boolean asked() {
        return column != null;
    }

    String column() {
        return column;
    }

    void checkNotAsked() {
        if (dominance != null || !shares.isEmpty()) {
            throw new BadInput("--dominance and --nk are rules for amounts; name their column with --amount.");
        }
    }

    Dominance rule() {
        if (dominance == null == shares.isEmpty()) {
            throw new BadInput("--amount needs one rule: --dominance p=N or --nk N,K.");
        }
        if (dominance != null) {
            if (!dominance.startsWith("p=")) {
                throw new BadInput("--dominance %s: expected p=N, such as p=10.".formatted(dominance));
            }
            return new Dominance.Prior(number(dominance.substring(2)));
        }
        if (shares.size() != 2 || number(shares.getFirst()) % 1 != 0) {
            throw new BadInput("--nk %s: expected N,K, such as 1,75.".formatted(String.join(",", shares)));
        }
        return new Dominance.Share((int) number(shares.getFirst()), number(shares.getLast()));
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new BadInput("'%s' is no number.".formatted(text));
        }
    }
}
