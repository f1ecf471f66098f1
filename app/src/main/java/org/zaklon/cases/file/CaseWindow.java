package org.zaklon.cases.file;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.cases.CaseEntry;
import org.zaklon.cases.CaseFile;
import org.zaklon.country.Country;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;
import org.zaklon.sharing.CaseGlance;
import org.zaklon.sharing.parcel.ParcelLine;
import org.zaklon.sharing.parcel.ParcelSource;

/** What sharing asks about a case: whether it is a child's, and which entries there are. */
@Component
class CaseWindow implements CaseGlance, ParcelSource {
    private final CaseFiles files;
    private final Entries entries;
    private final Country country;

    CaseWindow(CaseFiles files, Entries entries, Country country) {
        this.files = files;
        this.entries = entries;
        this.country = country;
    }

    @Override
    public Optional<Glance> glance(CaseId id) {
        return files.find(id).map((CaseFile file) -> new Glance(file.pseudonym(), file.child()));
    }

    @Override
    public List<ParcelLine> lines(Actor actor, CaseId id, Set<DataClass> classes) {
        return entries.of(id).stream().filter(e -> classes.contains(e.dataClass())).map(e -> line(actor, e)).toList();
    }

    private ParcelLine line(Actor actor, CaseEntry entry) {
        return new ParcelLine(entry.dataClass(), country.form(entry.form(), entry.version()).title(), entry.at(),
                entry.agency().equals(actor.agency()));
    }
}
