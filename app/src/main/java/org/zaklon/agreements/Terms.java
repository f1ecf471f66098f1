package org.zaklon.agreements;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zaklon.country.Localised;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.DataClass;

/**
 * Everything that the parties agree to. What they sign is the hash of its canonical form, so that all sign the same.
 *
 * @param clauses in the order of the text
 * @param rules in the order of the text
 * @param frame its languages and what stands above it
 */
public record Terms(
        String reference, int version, AgreementKind kind, Localised title, List<AgencyCode> parties, LocalDate since,
        LocalDate until, List<Wording> clauses, List<Rule> rules, Frame frame) {

    /**
     * The text of one clause.
     *
     * @param text in the authoritative language, where there is one
     * @param texts in the other languages, by tag
     */
    public record Wording(String number, String text, Map<String, String> texts) {
        public Wording {
            texts = Map.copyOf(texts);
        }

        /** One that is written in one language. */
        public Wording(String number, String text) {
            this(number, text, Map.of());
        }
    }

    public Terms {
        parties = List.copyOf(parties);
        clauses = List.copyOf(clauses);
        rules = List.copyOf(rules);
    }

    /** One that stands by itself and says nothing of languages. */
    public Terms(String reference, int version, AgreementKind kind, Localised title, List<AgencyCode> parties, LocalDate since,
            LocalDate until, List<Wording> clauses, List<Rule> rules) {
        this(reference, version, kind, title, parties, since, until, clauses, rules, Frame.PLAIN);
    }

    /** The same with other clauses and rules. */
    public Terms with(List<Wording> clauses, List<Rule> rules) {
        return new Terms(reference, version, kind, title, parties, since, until, clauses, rules, frame);
    }

    /**
     * One line for each thing, in a fixed order, so that the same terms always give the same bytes: keys and parties sorted,
     * line ends and backslashes in texts written as {@code \n} and {@code \\}.
     */
    public String canonical() {
        var lines = new ArrayList<String>();
        lines.add("zaklon agreement 1");
        lines.add("reference " + quoted(reference));
        lines.add("version " + version);
        lines.add("kind " + kind);
        new TreeMap<>(title.byLanguage()).forEach((tag, text) -> lines.add("title " + tag + " " + quoted(text)));
        parties.stream().map(AgencyCode::value).sorted().forEach(party -> lines.add("party " + party));
        lines.add("valid " + since + " " + until);
        framed(lines);
        clauses.forEach(clause -> {
            lines.add("clause " + quoted(clause.number()) + " " + quoted(clause.text()));
            new TreeMap<>(clause.texts()).forEach((tag, text) -> lines.add("clause-text " + quoted(clause.number()) + " " + tag + " " + quoted(text)));
        });
        rules.stream().map(Terms::canonical).sorted().forEach(lines::add);
        return String.join("\n", lines) + "\n";
    }

    /** Only what is said, so that texts signed before anything was said of it keep their bytes. */
    private void framed(List<String> lines) {
        if (!frame.languages().isEmpty()) {
            lines.add("languages " + String.join(",", frame.languages()));
        }
        if (frame.authoritative() != null) {
            lines.add("authoritative " + frame.authoritative());
        }
        if (frame.parent() != null) {
            lines.add("under " + frame.parent() + (frame.endsWithParent() ? " ends-with-it" : ""));
        }
        if (frame.renewal() != null) {
            lines.add("renewal-decided " + frame.renewal() + " days-before-the-end");
        }
        if (frame.amendment()) {
            lines.add("amends " + frame.amends().value() + " replaces=" + String.join(",", frame.replaces()));
        }
    }

    private static String canonical(Rule rule) {
        return "rule " + quoted(rule.clause())
                + " from=" + sorted(rule.from(), Holder::code) + " to=" + sorted(rule.to(), Holder::code)
                + " for=" + sorted(rule.purposes(), Enum::name) + " classes=" + sorted(rule.classes(), DataClass::code)
                + " if=" + sorted(rule.conditions(), Enum::name)
                + " valid=" + (rule.since() == null ? "-" : rule.since()) + "/" + (rule.until() == null ? "-" : rule.until())
                + " kept=" + rule.retention();
    }

    private static <T> String sorted(Collection<T> values, Function<T, String> code) {
        return values.stream().map(code).sorted().collect(Collectors.joining(","));
    }

    private static String quoted(String text) {
        return text.replace("\r\n", "\n").replace("\\", "\\\\").replace("\n", "\\n");
    }

    /** SHA-256 of the canonical form. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(canonical().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
