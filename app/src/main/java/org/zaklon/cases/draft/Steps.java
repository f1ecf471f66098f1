package org.zaklon.cases.draft;

import java.util.List;
import java.util.Optional;
import org.zaklon.country.forms.Form;
import org.zaklon.country.forms.Section;

/** A form asked section by section. */
public record Steps(Form form) {

    public Optional<Section> find(String id) {
        return sections().stream().filter(s -> s.id().equals(id)).findFirst();
    }

    public String first() {
        return sections().getFirst().id();
    }

    /** From one. */
    public int number(Section section) {
        return sections().indexOf(section) + 1;
    }

    public int count() {
        return sections().size();
    }

    /** The section after this one; empty after the last, where answers are checked. */
    public Optional<String> after(Section section) {
        return sections().stream().skip(number(section)).findFirst().map(Section::id);
    }

    public Optional<String> before(Section section) {
        return number(section) == 1 ? Optional.empty() : Optional.of(sections().get(number(section) - 2).id());
    }

    private List<Section> sections() {
        return form.sections();
    }
}
