package org.zaklon.portal.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaklon.api.Malformed;
import org.zaklon.country.Country;
import org.zaklon.disclosure.ProtectedTable;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.portal.open.Figures;
import org.zaklon.portal.open.Question;
import org.zaklon.portal.open.Shelf;
import org.zaklon.portal.open.Slice;
import org.zaklon.published.Edition;

/** What can be asked of an edition: the divisions that were published together, and the figures of one. */
@Component
class Offered {
    private static final Set<String> TIME = Set.of("year", "month");

    private final Shelf shelf;
    private final String home;

    Offered(Shelf shelf, Country country) {
        this.shelf = shelf;
        this.home = country.whole().code().value();
    }

    Optional<Figures> find(Edition edition, String table, Question question) {
        return shelf.table(edition, table).flatMap(protect -> {
            try {
                return Optional.of(Slice.of(edition, table, protect, question));
            } catch (Malformed meansNothing) {
                return Optional.empty();
            }
        });
    }

    /** The first table of an edition that is divided in one of these ways and says something; the first way is the best. */
    Optional<Figures> first(Edition edition, List<List<String>> ways) {
        return ways.stream().flatMap(way -> edition.tables().stream().flatMap(table -> usual(edition, table, way).stream())).findFirst();
    }

    /**
     * A division as it is shown where nothing else is asked. Where nobody has published it over everything, because sums over cohorts are withheld
     * or a source prints none, it is held at the latest years or months that have numbers, or at the country of the profile. Years of which only ranges are said
     * come after all that have a number.
     *
     * @return nothing where the division says nothing in either way
     */
    Optional<Figures> usual(Edition edition, String table, List<String> by) {
        if (shelf.table(edition, table).filter(protect -> holds(protect, by)).isEmpty()) {
            return Optional.empty();
        }
        var whole = find(edition, table, new Question(by, Map.of(), null)).stream();
        var held = further(edition, table, by).stream().flatMap(name -> candidates(edition, table, name).flatMap(code ->
                find(edition, table, new Question(by, Map.of(name, code), null)).stream()));
        var all = Stream.concat(whole, held).toList();
        return all.stream().filter(Offered::printsANumber).findFirst().or(() -> all.stream().filter(Offered::saysSomething).findFirst());
    }

    /** Of years the latest, pooled ones before single ones; of areas the country itself. */
    private Stream<String> candidates(Edition edition, String table, String name) {
        var dimension = catalogue(edition, table).stream().flatMap(c -> c.dimensions().stream()).filter(d -> d.name().equals(name)).findFirst().orElseThrow();
        if (TIME.contains(name)) {
            var groups = IntStream.range(dimension.size(), dimension.total()).boxed();
            var years = IntStream.range(0, dimension.size()).boxed();
            return Stream.concat(groups.sorted(Comparator.comparing((Integer c) -> dimension.code(c)).reversed()), years.sorted(Comparator.reverseOrder()))
                    .map(dimension::code);
        }
        return Stream.of(home).filter(code -> dimension.category(code) >= 0);
    }

    private static boolean printsANumber(Figures figures) {
        return figures.cells().stream().anyMatch(figure -> figure.value() != null);
    }

    private static boolean saysSomething(Figures figures) {
        return figures.cells().stream().anyMatch(figure -> figure.value() != null || figure.high() != null && !figure.shown().isEmpty());
    }

    /** Every single dimension of a table. */
    List<String> dimensions(Edition edition, String table) {
        return catalogue(edition, table).map(c -> c.tables().stream().flatMap(List::stream).distinct().sorted()
                .map(d -> c.dimensions().get(d).name()).toList()).orElse(List.of());
    }

    /** What a table could be divided by as well, beside what it is divided by. */
    List<String> further(Edition edition, String table, List<String> by) {
        return by.size() >= 3 ? List.of() : dimensions(edition, table).stream().filter(name -> !by.contains(name)).filter(name ->
                shelf.table(edition, table).filter(protect -> holds(protect, Stream.concat(by.stream(), Stream.of(name)).toList())).isPresent()).toList();
    }

    /** Dimensions at which a table can be held at one code. */
    List<Dimension> filters(Edition edition, String table, List<String> by) {
        var further = further(edition, table, by);
        return catalogue(edition, table).map(c -> c.dimensions().stream().filter(d -> further.contains(d.name())).toList()).orElse(List.of());
    }

    /** Every two dimensions that were published together. */
    List<List<String>> pairs(Edition edition, String table) {
        var names = dimensions(edition, table);
        var pairs = new ArrayList<List<String>>();
        for (int a = 0; a < names.size(); a++) {
            for (int b = a + 1; b < names.size(); b++) {
                var pair = List.of(names.get(a), names.get(b));
                if (shelf.table(edition, table).filter(protect -> holds(protect, pair)).isPresent()) {
                    pairs.add(pair);
                }
            }
        }
        return pairs;
    }

    private Optional<Catalogue> catalogue(Edition edition, String table) {
        return shelf.table(edition, table).map(protect -> protect.publication().catalogue());
    }

    private static boolean holds(ProtectedTable table, List<String> by) {
        var catalogue = table.publication().catalogue();
        return catalogue.tables().stream().anyMatch(dimensions ->
                dimensions.stream().map(d -> catalogue.dimensions().get(d).name()).toList().containsAll(by));
    }
}
