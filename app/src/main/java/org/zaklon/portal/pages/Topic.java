package org.zaklon.portal.pages;

import java.util.List;

/** What people come to ask, and the divisions that answer it, the best first. */
enum Topic {
    MANY("identifications", List.of(List.of("year"))),
    WHO("identifications", List.of(List.of("age", "sex"), List.of("sex"), List.of("age"))),
    WHAT_FOR("identifications", List.of(List.of("form"))),
    WHERE("identifications", List.of(List.of("citizenship", "country"), List.of("citizenship", "area"), List.of("citizenship"), List.of("country"),
            List.of("area"))),
    HELP("services", List.of(List.of("service", "answer"), List.of("service"), List.of("services"), List.of("line"))),
    PERFORMANCE("performance", List.of(List.of("shelter"), List.of("decision"), List.of("indicator"), List.of("measure"), List.of("year"))),
    UNSEEN("dark-figure", List.of(List.of("year"), List.of("model"), List.of("estimate")));

    private final String dataset;
    private final List<List<String>> ways;

    Topic(String dataset, List<List<String>> ways) {
        this.dataset = dataset;
        this.ways = ways;
    }

    /** Where the answer is looked for first; any other dataset answers the five questions where this one does not exist. */
    String dataset() {
        return dataset;
    }

    List<List<String>> ways() {
        return ways;
    }

    /** One of the five: others stand on the front page only where their own dataset does. */
    boolean ofTheFive() {
        return ordinal() <= HELP.ordinal();
    }
}
