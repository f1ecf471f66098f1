package org.zaklon.portal.explorer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaklon.disclosure.synthetic.SyntheticObject;
import org.zaklon.published.Edition;
import org.zaklon.published.Published;

/** Synthetic objects, the last few of them kept in memory: what is frozen cannot become stale. */
@Component
class SyntheticShelf {
    /** Rows in memory; one has a few bytes. The object that is asked for is kept whatever its size. */
    private static final long ROWS = 25_000_000;

    private final Published published;
    private final Map<String, SyntheticObject> kept = new LinkedHashMap<>(16, 0.75f, true);

    SyntheticShelf(Published published) {
        this.published = published;
    }

    /** One reader at a time: two who ask for a large object at once shall not read it twice. */
    synchronized Optional<SyntheticObject> find(Edition edition) {
        var key = edition.dataset() + "/" + edition.number();
        var here = kept.get(key);
        if (here == null && edition.synthetic()) {
            here = published.synthetic(edition.dataset(), edition.number()).map(SyntheticObject::read).orElse(null);
            if (here != null) {
                kept.put(key, here);
                makeRoom();
            }
        }
        return Optional.ofNullable(here);
    }

    private void makeRoom() {
        long rows = kept.values().stream().mapToLong(SyntheticObject::size).sum();
        var oldest = kept.entrySet().iterator();
        while (rows > ROWS && kept.size() > 1) {
            rows -= oldest.next().getValue().size();
            oldest.remove();
        }
    }
}
