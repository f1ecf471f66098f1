package org.zaklon.portal.explorer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaklon.disclosure.synthetic.FreeTable;
import org.zaklon.disclosure.synthetic.SyntheticObject;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.portal.open.Addresses;
import org.zaklon.portal.open.Figures;
import org.zaklon.portal.open.Figures.Figure;
import org.zaklon.portal.open.Figures.Flag;
import org.zaklon.portal.open.Figures.Origin;
import org.zaklon.portal.open.Question;
import org.zaklon.portal.open.Shelf;
import org.zaklon.published.Edition;

/**
 * Answers a free question, or refuses it. A refusal looks at the question, the dimensions, and the spread of the noise, which are public; never
 * at a count, for a refusal that depended on one would tell something of it.
 */
@Component
class Explore {
    private static final int MOST_CELLS = 20_000;

    private final SyntheticShelf objects;
    private final Shelf shelf;

    Explore(SyntheticShelf objects, Shelf shelf) {
        this.objects = objects;
        this.shelf = shelf;
    }

    /** What can be asked of an edition; empty where it has no synthetic object, or one of too few records. */
    Optional<List<Dimension>> dimensions(Edition edition) {
        return open(edition).map(SyntheticObject::dimensions);
    }

    private Optional<SyntheticObject> open(Edition edition) {
        return objects.find(edition).filter(object -> object.size() >= Edition.LEAST_POOLED);
    }

    /**
     * @return refused as absent where the edition cannot be explored
     * @throws org.zaklon.api.Malformed where the question names what the dataset does not have
     */
    Outcome<Figures> ask(Edition edition, Question asked) {
        var object = open(edition).orElse(null);
        if (object == null) {
            return Outcome.refused(Reason.absent());
        }
        var question = asked.within(object.dimensions(), List.of(object.dimensions().getFirst().name()));
        var expected = Expected.of(object, question);
        if (expected.cells() > MOST_CELLS) {
            return Outcome.refused("refused.explorer.cells", Long.toString(expected.cells()), Integer.toString(MOST_CELLS));
        }
        if (expected.drowned()) {
            return Outcome.refused("refused.explorer.accuracy", Long.toString(Math.round(expected.margin())), Long.toString(Math.round(expected.mean())));
        }
        return Outcome.done(figures(edition, question, object));
    }

    private static Figures figures(Edition edition, Question question, SyntheticObject object) {
        var table = object.table(question.by(), question.where());
        var fixed = new TreeMap<String, String>();
        object.dimensions().stream().filter(d -> !question.by().contains(d.name()))
                .forEach(d -> fixed.put(d.name(), question.where().getOrDefault(d.name(), Dimension.TOTAL)));
        return new Figures(edition, Addresses.edition(edition) + "/explore", question.query(), table.dimensions(), Map.copyOf(fixed),
                table.cells().stream().map(Explore::figure).toList(), Origin.SYNTHETIC);
    }

    private static Figure figure(FreeTable.Cell cell) {
        var answer = cell.answer();
        return new Figure(Long.toString(answer.count()), answer.count(), answer.low(), answer.high(), answer.measured() ? Flag.SYNTHETIC : Flag.UNMEASURED);
    }

    /** The table of the frozen catalogue that answers the same question; it takes precedence. */
    Optional<String> official(Edition edition, Question question) {
        var named = Stream.concat(question.by().stream(), question.where().keySet().stream()).toList();
        return edition.tables().stream().filter(name -> shelf.table(edition, name).filter(table -> {
            var catalogue = table.publication().catalogue();
            var places = named.stream().map(n -> catalogue.dimensions().stream().map(Dimension::name).toList().indexOf(n)).toList();
            return catalogue.tables().stream().anyMatch(linked -> linked.containsAll(places))
                    && question.where().entrySet().stream().allMatch(w -> catalogue.dimensions().stream()
                            .anyMatch(d -> d.name().equals(w.getKey()) && d.category(w.getValue()) >= 0));
        }).isPresent()).findFirst();
    }
}
