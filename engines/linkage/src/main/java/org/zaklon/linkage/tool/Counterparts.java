package org.zaklon.linkage.tool;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zaklon.linkage.records.Kind;

/** Finds for the columns of one file those of another that hold the same. */
final class Counterparts {
    /** What a header tells: two columns that tell the same are counterparts, where each file has one of them. */
    private record Told(Kind kind, boolean second) {
        static Optional<Told> by(String header) {
            return Guess.kind(header).map(kind -> new Told(kind, Guess.isSecond(header)));
        }
    }

    private Counterparts() {}

    /** In the order of the first file; columns without a counterpart are left out. */
    static List<ColumnName> of(List<String> first, List<String> second) {
        var found = new LinkedHashMap<String, String>();
        first.forEach(one -> second.stream().filter(one::equals).findFirst().ifPresent(other -> found.put(one, other)));
        left(first, found.keySet()).forEach(one -> left(second, found.values()).stream().filter(one::equalsIgnoreCase).findFirst()
                .ifPresent(other -> found.put(one, other)));
        var others = byWhatTheyTell(left(second, found.values()));
        byWhatTheyTell(left(first, found.keySet())).forEach((told, ones) -> {
            if (ones.size() == 1 && others.getOrDefault(told, List.of()).size() == 1) {
                found.put(ones.getFirst(), others.get(told).getFirst());
            }
        });
        return first.stream().filter(found::containsKey).map(one -> ColumnName.of(one, found.get(one))).toList();
    }

    private static List<String> left(List<String> all, Collection<String> taken) {
        return all.stream().filter(name -> !taken.contains(name)).toList();
    }

    private static Map<Told, List<String>> byWhatTheyTell(List<String> headers) {
        var told = new LinkedHashMap<Told, List<String>>();
        headers.forEach(header -> Told.by(header).ifPresent(t -> told.computeIfAbsent(t, key -> new ArrayList<>()).add(header)));
        return told;
    }
}
