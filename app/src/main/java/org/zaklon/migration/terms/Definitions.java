package org.zaklon.migration.terms;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zaklon.country.Code;
import org.zaklon.country.CodeList;
import org.zaklon.country.Country;
import org.zaklon.country.Language;
import org.zaklon.country.Localised;
import org.zaklon.kernel.AgencyCode;

/**
 * Reads the lists {@code migration-*} of the profile. A country without them has no migration statistics here.
 *
 * @see Dataset
 */
@Component
public class Definitions {
    private static final String DIMENSIONS = "migration-dimensions";

    private final Country country;
    private final List<Dataset> datasets;
    private final List<Source> sources;
    private final List<Rule> rules;

    /** @throws IllegalArgumentException where the profile names a dataset, dimension, agency or rule that does not exist */
    public Definitions(Country country) {
        this.country = country;
        this.datasets = codes("migration-datasets").stream().map(this::dataset).toList();
        this.sources = codes("migration-sources").stream().map(this::source).toList();
        this.rules = codes("migration-rules").stream().map(this::rule).toList();
    }

    public List<Dataset> datasets() {
        return datasets;
    }

    public Optional<Dataset> find(String code) {
        return datasets.stream().filter(d -> d.code().equals(code)).findFirst();
    }

    public Dataset dataset(String code) {
        return find(code).orElseThrow(() -> new NoSuchElementException("no dataset " + code));
    }

    public List<Source> sources() {
        return sources;
    }

    /** Who counts a dataset in a month. */
    public List<Source> sources(String dataset, YearMonth month) {
        return sources.stream().filter(s -> s.dataset().equals(dataset) && s.in(month)).toList();
    }

    public Optional<Source> source(String dataset, AgencyCode agency, YearMonth month) {
        return sources(dataset, month).stream().filter(s -> s.agency().equals(agency)).findFirst();
    }

    public List<Rule> rules() {
        return rules;
    }

    public Optional<Rule> rule(String code) {
        return rules.stream().filter(r -> r.code().equals(code)).findFirst();
    }

    /** Rules between sources, in force in a month. */
    public List<Rule> rules(YearMonth month) {
        return rules.stream().filter(r -> r.kind() != Rule.Kind.INTERNAL && r.in(month)).toList();
    }

    /** How far the parts of a file may lie from a total in it. */
    public long internalTolerance(String dataset, YearMonth month) {
        return rules.stream().filter(r -> r.kind() == Rule.Kind.INTERNAL && r.in(month) && r.left().stream().anyMatch(term -> term.dataset().equals(dataset)))
                .mapToLong(Rule::tolerance).max().orElse(0);
    }

    /** The common code of what an agency wrote; the common codes themselves are always understood. */
    public Optional<String> common(AgencyCode agency, Dimension dimension, String written, YearMonth month) {
        var day = month.atEndOfMonth();
        return concordance(agency, dimension.name()).stream().filter(c -> c.offeredOn(day) && c.in("theirs").filter(written::equalsIgnoreCase).isPresent())
                .flatMap(c -> c.in("ours").stream()).findFirst()
                .or(() -> dimension.find(written).filter(c -> c.offeredOn(day)).map(Code::code));
    }

    /** The lines of the concordance of one agency, those that are over included. */
    public List<Code> concordance(AgencyCode agency, String dimension) {
        return codes("migration-concordance").stream().filter(c -> c.in("agency").filter(agency.value()::equals).isPresent()
                && c.in("dimension").filter(dimension::equals).isPresent()).toList();
    }

    /** A text of a list beside its label: columns {@code name_en}, {@code name_bs} and so on. */
    private Localised further(Code code, String name) {
        return new Localised(country.languages().stream().filter(Language::authored).filter(l -> code.in(name + "_" + l.column()).isPresent())
                .collect(Collectors.toMap(Language::tag, l -> code.in(name + "_" + l.column()).orElseThrow())));
    }

    private List<Code> codes(String list) {
        return country.findCodes(list).map(CodeList::codes).orElse(List.of());
    }

    private Dataset dataset(Code code) {
        var dimensions = words(code, "dimensions").map(this::dimension).toList();
        var tables = Arrays.stream(code.in("tables").orElse("").split(";")).map(String::strip).filter(t -> !t.isEmpty())
                .map(t -> List.of(t.split("\\s+"))).toList();
        tables.forEach(table -> table.forEach(name -> check(dimensions.stream().anyMatch(d -> d.name().equals(name)), code, name)));
        return new Dataset(code.code(), code.label(), further(code, "definition"), Measure.valueOf(needed(code, "measure")),
                CountUnit.valueOf(needed(code, "unit")), dimensions, tables, code.in("basis").orElse(""), code.in("article").orElse(""),
                Protection.of(needed(code, "rule")), code.in("summed").filter("yes"::equals).isPresent(), needed(code, "confidence"), code.in("source").orElse(""));
    }

    private Dimension dimension(String name) {
        var line = country.codes(DIMENSIONS).get(name);
        return new Dimension(name, line.label(), country.codes(needed(line, "list")));
    }

    private Source source(Code code) {
        check(find(needed(code, "dataset")).isPresent(), code, needed(code, "dataset"));
        var agency = new AgencyCode(needed(code, "agency"));
        check(country.findAgency(agency).isPresent(), code, agency.value());
        return new Source(code.code(), needed(code, "dataset"), agency, code.label(), further(code, "missing"), Integer.parseInt(needed(code, "due")),
                code.validFrom(), code.validTo(), needed(code, "confidence"), code.in("source").orElse(""));
    }

    private Rule rule(Code code) {
        var owner = new AgencyCode(needed(code, "owner"));
        check(country.findAgency(owner).isPresent(), code, owner.value());
        var rule = new Rule(code.code(), code.label(), Rule.Kind.valueOf(needed(code, "kind")), Term.side(needed(code, "left")),
                code.in("right").map(Term::side).orElse(List.of()), words(code, "by").toList(), Long.parseLong(needed(code, "tolerance")),
                Integer.parseInt(needed(code, "percent")), owner, code.validFrom(), code.validTo());
        rule.left().forEach(term -> check(find(term.dataset()).isPresent(), code, term.dataset()));
        rule.right().forEach(term -> check(find(term.dataset()).isPresent(), code, term.dataset()));
        return rule;
    }

    private static java.util.stream.Stream<String> words(Code code, String column) {
        return Arrays.stream(code.in(column).orElse("").split("\\s+")).filter(w -> !w.isEmpty());
    }

    private static String needed(Code code, String column) {
        return code.in(column).orElseThrow(() -> new IllegalArgumentException("%s of %s has no %s".formatted(code.code(), code.list(), column)));
    }

    private static void check(boolean known, Code code, String what) {
        if (!known) {
            throw new IllegalArgumentException("%s of %s names %s, which does not exist".formatted(code.code(), code.list(), what));
        }
    }

    /** What each dimension of all datasets is called, by name. */
    public Map<String, Dimension> dimensions() {
        var all = new LinkedHashMap<String, Dimension>();
        datasets.forEach(d -> d.dimensions().forEach(one -> all.putIfAbsent(one.name(), one)));
        return all;
    }
}
