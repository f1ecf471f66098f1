package org.zaklon.portal.open;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaklon.disclosure.ProtectedTable;
import org.zaklon.published.Edition;
import org.zaklon.published.Published;

/** Numbered editions and their tables, some of them kept in memory: what is frozen cannot become stale. */
@Component
public class Shelf {
    private static final int EDITIONS = 200;
    private static final long CELLS = 2_000_000;

    private final Published published;
    private final Map<String, Edition> editions = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Edition> eldest) {
            return size() > EDITIONS;
        }
    });
    private final Map<String, ProtectedTable> tables = new LinkedHashMap<>(16, 0.75f, true);
    private long cells;

    public Shelf(Published published) {
        this.published = published;
    }

    public Optional<Edition> edition(String dataset, int number) {
        var key = dataset + "/" + number;
        var kept = editions.get(key);
        if (kept != null) {
            return Optional.of(kept);
        }
        var found = published.edition(dataset, number);
        found.ifPresent(edition -> editions.put(key, edition));
        return found;
    }

    public Optional<ProtectedTable> table(Edition edition, String name) {
        var key = edition.dataset() + "/" + edition.number() + "/" + name;
        synchronized (tables) {
            var kept = tables.get(key);
            if (kept != null) {
                return Optional.of(kept);
            }
        }
        var found = published.table(edition.dataset(), edition.number(), name);
        found.ifPresent(table -> keep(key, table));
        return found;
    }

    private void keep(String key, ProtectedTable table) {
        synchronized (tables) {
            if (tables.put(key, table) == null) {
                cells += table.cells().size();
            }
            var oldest = tables.entrySet().iterator();
            while (cells > CELLS && oldest.hasNext()) {
                cells -= oldest.next().getValue().cells().size();
                oldest.remove();
            }
        }
    }
}
