package org.zaklon.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** Name lists of the profile's demonstration folder, by kind and, for other countries, {@code KIND@COUNTRY}. */
final class Names {
    private final String home;
    private final Map<String, List<String>> lists = new TreeMap<>();

    /** @param rows of {@code kind,name} */
    Names(String home, List<Map<String, String>> rows) {
        this.home = home;
        rows.forEach(row -> lists.computeIfAbsent(row.get("kind"), kind -> new ArrayList<>()).add(row.get("name")));
    }

    String home() {
        return home;
    }

    String foreignCountry(RandomGenerator chance) {
        var countries = lists.keySet().stream().filter(k -> k.contains("@")).map(k -> k.substring(k.indexOf('@') + 1))
                .distinct().toList();
        return countries.get(chance.nextInt(countries.size()));
    }

    String given(String sex, String country, RandomGenerator chance) {
        return draw("GIVEN_" + sex, country, chance);
    }

    String surname(String country, RandomGenerator chance) {
        return draw("SURNAME", country, chance);
    }

    private String draw(String kind, String country, RandomGenerator chance) {
        var names = lists.get(country.equals(home) ? kind : kind + "@" + country);
        return names.get(chance.nextInt(names.size()));
    }
}
