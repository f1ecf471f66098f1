package org.zaklon.linkage.records;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zaklon.linkage.names.CanonicalName;
import org.zaklon.linkage.names.Names;

/** All names of a set of records, each plain spelling once. */
public final class NameDictionary implements Serializable {
    private final List<CanonicalName> names = new ArrayList<>();
    private final List<String> consonants = new ArrayList<>();
    private final Map<String, Integer> byPlain = new HashMap<>();
    private final Map<String, Integer> byRaw = new HashMap<>();
    private final Map<String, Integer> skeletons = new HashMap<>();
    private int[] western = new int[1024];
    private int[] eastern = new int[1024];

    NameDictionary() {}

    /** The code of a raw name, -1 where it holds no letter. */
    int code(String raw) {
        return byRaw.computeIfAbsent(raw, text -> {
            var name = Names.of(text);
            return name.isEmpty() ? Integer.valueOf(-1) : byPlain.computeIfAbsent(name.plain(), plain -> add(name));
        });
    }

    private Integer add(CanonicalName name) {
        var code = names.size();
        names.add(name);
        consonants.add(Names.consonants(name.western()));
        if (code == western.length) {
            western = java.util.Arrays.copyOf(western, code * 2);
            eastern = java.util.Arrays.copyOf(eastern, code * 2);
        }
        western[code] = skeletons.computeIfAbsent("w " + name.western(), key -> skeletons.size());
        eastern[code] = skeletons.computeIfAbsent("e " + name.eastern(), key -> skeletons.size());
        return code;
    }

    public int size() {
        return names.size();
    }

    public CanonicalName name(int code) {
        return names.get(code);
    }

    /** Equal numbers, equal western skeletons. */
    public int western(int code) {
        return western[code];
    }

    /** Equal numbers, equal eastern skeletons. */
    public int eastern(int code) {
        return eastern[code];
    }

    /** How many different skeletons there are; their numbers lie below it. */
    public int skeletons() {
        return skeletons.size();
    }

    /** First letters and consonants of the western skeleton. */
    public String consonants(int code) {
        return consonants.get(code);
    }
}
