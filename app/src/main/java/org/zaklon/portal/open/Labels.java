package org.zaklon.portal.open;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.portal.open.Figures.Figure;
import org.zaklon.portal.open.Figures.Flag;
import org.zaklon.portal.open.Figures.Origin;
import org.zaklon.published.About;
import org.zaklon.ui.Words;

/** The words beside the figures, in one language: those frozen with the edition, and our own. */
public record Labels(Figures figures, Words t) {

    String language() {
        return t.language().tag();
    }

    /** What is said of this table alone, where the edition has several subjects. */
    private Optional<About.Table> subject() {
        return Optional.ofNullable(figures.edition().about().tables().get(figures.path().substring(figures.path().lastIndexOf('/') + 1)));
    }

    private String subjectTitle() {
        return t.say(subject().map(About.Table::title).orElse(figures.edition().about().title()));
    }

    /** What one of the numbers is. */
    public String unit() {
        return t.say(subject().map(About.Table::unit).orElse(figures.edition().about().unit()));
    }

    public String title() {
        var by = t.list(figures.axes().stream().map(axis -> t.inside(dimension(axis.name()))).toList());
        var title = by.isEmpty() ? subjectTitle() : t.get("open.table", subjectTitle(), by);
        var where = figures.fixed().entrySet().stream().filter(e -> !e.getValue().equals(Dimension.TOTAL)).sorted(java.util.Map.Entry.comparingByKey())
                .map(e -> dimension(e.getKey()) + ": " + code(e.getKey(), e.getValue())).collect(Collectors.joining(", "));
        return where.isEmpty() ? title : title + " (" + where + ")";
    }

    public String dimension(String name) {
        return figures.edition().about().dimension(name, language());
    }

    public String code(String dimension, String code) {
        var labels = figures.edition().about().codes().get(dimension);
        var own = labels != null && labels.containsKey(code);
        return code.equals(Dimension.TOTAL) && !own ? t.get("open.total") : figures.edition().about().label(dimension, code, language());
    }

    public String flag(Flag flag) {
        return t.of("open.flag", flag);
    }

    String shown(Figure figure) {
        return figure.shown().isEmpty() ? t.get("open.hidden") : figure.shown();
    }

    public String edition() {
        return t.get("open.edition", figures.edition().number(), figures.edition().cutoff());
    }

    /** What a reader has to know before using a number: each a sentence or a few. */
    public List<String> notes() {
        var about = figures.edition().about();
        var notes = new ArrayList<String>();
        notes.add(t.say(about.description()));
        subject().map(About.Table::description).map(t::say).ifPresent(notes::add);
        notes.add(t.get("open.unit") + ": " + unit());
        notes.add(figures.origin() == Origin.SYNTHETIC ? t.get("open.synthetic") : t.say(about.rule()));
        about.definitions().forEach(d -> notes.add(t.say(d.term()) + ": " + t.say(d.meaning())));
        notes.add(edition());
        if (!t.say(about.changes()).isBlank()) {
            notes.add(t.get("open.changes") + ": " + t.say(about.changes()));
        }
        notes.removeIf(String::isBlank);
        return notes;
    }
}
