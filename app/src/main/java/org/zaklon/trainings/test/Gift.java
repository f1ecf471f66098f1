package org.zaklon.trainings.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.zaklon.kernel.Reason;
import org.zaklon.trainings.test.Question.Choice;
import org.zaklon.trainings.test.Question.Kind;

/**
 * Reads questions as Moodle writes them (GIFT format, docs.moodle.org "GIFT format"): multiple choice with one or several right
 * answers, true or false, short answer. A line {@code $CATEGORY: CODE} says which objective the questions below it ask about, or a
 * question's name does ({@code ::CODE 1::}). What is not of this part of the format is said by its line, and nothing is taken.
 */
public final class Gift {
    private static final Pattern ESCAPE = Pattern.compile("\\\\([~=#{}:])");
    private static final Pattern WEIGHT = Pattern.compile("^%(-?\\d+(?:\\.\\d+)?)%");
    private static final Set<String> YES = Set.of("T", "TRUE");
    private static final Set<String> NO = Set.of("F", "FALSE");

    private final List<Question> questions = new ArrayList<>();
    private final List<Flaw> flaws = new ArrayList<>();
    private final Set<String> objectives;
    private String category = "";

    private Gift(Set<String> objectives) {
        this.objectives = objectives;
    }

    /** @param line from 1 */
    public record Flaw(int line, Reason reason) {}

    public record Read(List<Question> questions, List<Flaw> flaws) {
        public Read {
            questions = List.copyOf(questions);
            flaws = List.copyOf(flaws);
        }
    }

    /** @param objectives codes of the version's objectives; where there is one, every question asks about it */
    public static Read read(String text, Set<String> objectives) {
        var gift = new Gift(objectives);
        var block = new StringBuilder();
        int start = 1;
        int number = 0;
        for (var line : (text.replace("\r\n", "\n") + "\n\n").split("\n", -1)) {
            number++;
            var bare = line.strip();
            if (bare.isEmpty()) {
                gift.block(block.toString().strip(), start);
                block.setLength(0);
            } else if (!bare.startsWith("//")) {
                if (block.isEmpty()) {
                    start = number;
                }
                block.append(line).append('\n');
            }
        }
        if (gift.questions.isEmpty() && gift.flaws.isEmpty()) {
            gift.flaw(1, "empty");
        }
        return new Read(gift.questions, gift.flaws);
    }

    private void block(String text, int line) {
        if (text.isEmpty()) {
            return;
        }
        if (text.startsWith("$CATEGORY:")) {
            var path = text.lines().findFirst().orElse("").substring("$CATEGORY:".length()).strip();
            category = path.substring(path.lastIndexOf('/') + 1).strip();
            return;
        }
        var hidden = text.replaceAll("\\\\[~=#{}:]", "··");
        int open = hidden.indexOf('{');
        int close = hidden.lastIndexOf('}');
        if (open < 0 || close < open) {
            flaw(line, "no-answers");
            return;
        }
        var before = text.substring(0, open).strip();
        var name = "";
        if (before.startsWith("::")) {
            int end = before.indexOf("::", 2);
            if (end < 0) {
                flaw(line, "name");
                return;
            }
            name = before.substring(2, end).strip();
            before = before.substring(end + 2).strip();
        }
        before = before.replaceFirst("^\\[(html|plain|markdown|moodle)]", "").strip();
        var after = text.substring(close + 1).strip();
        var wording = unescaped(after.isEmpty() ? before : before + " ____ " + after);
        var objective = objective(name);
        if (wording.isEmpty()) {
            flaw(line, "no-text");
        } else if (wording.contains("<")) {
            flaw(line, "html");
        } else if (objective.isEmpty()) {
            flaw(line, "objective");
        } else {
            answers(text.substring(open + 1, close).strip(), line, objective.get(), wording);
        }
    }

    private Optional<String> objective(String name) {
        var named = name.toUpperCase(Locale.ROOT);
        return objectives.stream().filter(o -> named.equals(o) || named.startsWith(o + " ") || named.startsWith(o + ":")).findFirst()
                .or(() -> objectives.stream().filter(o -> o.equals(category.toUpperCase(Locale.ROOT))).findFirst())
                .or(() -> objectives.size() == 1 ? objectives.stream().findFirst() : Optional.empty());
    }

    private void answers(String text, int line, String objective, String wording) {
        var word = withoutRemark(text).toUpperCase(Locale.ROOT);
        if (YES.contains(word) || NO.contains(word)) {
            var yes = YES.contains(word);
            questions.add(new Question(objective, Kind.TRUE_FALSE, wording, List.of(new Choice("TRUE", yes), new Choice("FALSE", !yes))));
            return;
        }
        if (text.isEmpty() || text.startsWith("#") || text.contains("->")) {
            flaw(line, "kind");
            return;
        }
        var choices = new ArrayList<Choice>();
        boolean wrong = false;
        for (var part : text.split("(?<!\\\\)(?=[~=])")) {
            var bare = part.strip();
            if (bare.isEmpty()) {
                continue;
            }
            if (bare.charAt(0) != '~' && bare.charAt(0) != '=') {
                flaw(line, "answer");
                return;
            }
            wrong |= bare.charAt(0) == '~';
            var said = bare.substring(1).strip();
            var weight = WEIGHT.matcher(said);
            boolean right = bare.charAt(0) == '=';
            if (weight.find()) {
                right = Double.parseDouble(weight.group(1)) > 0;
                said = said.substring(weight.end());
            }
            said = unescaped(withoutRemark(said));
            if (said.isEmpty()) {
                flaw(line, "answer");
                return;
            }
            choices.add(new Choice(said, right));
        }
        if (choices.stream().noneMatch(Choice::right)) {
            flaw(line, "no-right");
        } else {
            questions.add(new Question(objective, wrong ? Kind.CHOICE : Kind.SHORT, wording, choices));
        }
    }

    /** What is said to whoever chose an answer; not taken over. */
    private static String withoutRemark(String text) {
        var hidden = text.replaceAll("\\\\[~=#{}:]", "··");
        int remark = hidden.indexOf('#');
        return (remark < 0 ? text : text.substring(0, remark)).strip();
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text.strip()).replaceAll("$1").replace("\\n", "\n").replaceAll("[ \\t]*\\n[ \\t]*", " ");
    }

    private void flaw(int line, String what) {
        flaws.add(new Flaw(line, Reason.of("refused.training-gift-" + what)));
    }
}
