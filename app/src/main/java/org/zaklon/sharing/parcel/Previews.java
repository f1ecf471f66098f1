package org.zaklon.sharing.parcel;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.access.CaseFacts;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Outcome;
import org.zaklon.sharing.Ask;
import org.zaklon.sharing.Sharing;
import org.zaklon.sharing.Weighing;

/** Shows before anything crosses what would cross, and on which basis. Ask inside {@code Work}; nothing is written. */
@Component
public class Previews {
    private final Sharing sharing;
    private final ObjectProvider<ParcelSource> source;

    Previews(Sharing sharing, ObjectProvider<ParcelSource> source) {
        this.sharing = sharing;
        this.source = source;
    }

    public Outcome<Preview> preview(Actor giver, CaseFacts facts, Ask ask) {
        return sharing.weigh(giver, facts, ask).then(weighed -> Outcome.done(preview(giver, facts, ask, weighed)));
    }

    private Preview preview(Actor giver, CaseFacts facts, Ask ask, Weighing weighed) {
        var every = EnumSet.allOf(DataClass.class);
        var lines = source.stream().flatMap(s -> s.lines(giver, facts.id(), every).stream())
                .collect(Collectors.groupingBy(ParcelLine::dataClass));
        return new Preview(every.stream().filter(c -> ask.classes().contains(c) || lines.containsKey(c))
                .map(c -> of(c, ask.classes(), lines.getOrDefault(c, List.of()), weighed)).toList());
    }

    private static Preview.OfClass of(DataClass dataClass, Set<DataClass> asked, List<ParcelLine> mine, Weighing weighed) {
        var own = mine.stream().filter(ParcelLine::own).toList();
        var theirs = weighed.found().containsKey(dataClass) ? own : List.<ParcelLine>of();
        return new Preview.OfClass(dataClass, asked.contains(dataClass), mine, theirs, theirs.size(),
                weighed.basis(dataClass), weighed.missing(dataClass));
    }
}
