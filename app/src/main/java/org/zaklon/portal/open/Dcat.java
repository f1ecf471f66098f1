package org.zaklon.portal.open;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zaklon.country.Language;
import org.zaklon.country.Localised;
import org.zaklon.published.Edition;

/**
 * Editions as DCAT-AP 3.0 in JSON-LD: a dataset series for each dataset, a dataset for each edition, a distribution for each file. The vocabularies of the
 * Publications Office are named by their addresses.
 */
record Dcat(Addresses addresses, List<Language> languages) {
    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";

    static Map<String, Object> context() {
        var context = new LinkedHashMap<String, Object>();
        context.put("dcat", "http://www.w3.org/ns/dcat#");
        context.put("dcterms", "http://purl.org/dc/terms/");
        context.put("foaf", "http://xmlns.com/foaf/0.1/");
        context.put("adms", "http://www.w3.org/ns/adms#");
        context.put("spdx", "http://spdx.org/rdf/terms#");
        context.put("hydra", "http://www.w3.org/ns/hydra/core#");
        context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return context;
    }

    /** The series: what stays the same from edition to edition. */
    Map<String, Object> series(Edition current) {
        var series = node(Addresses.dataset(current.dataset()), "dcat:DatasetSeries");
        series.put("dcterms:identifier", current.dataset());
        describe(series, current);
        series.put("dcterms:modified", moment(current));
        return series;
    }

    Map<String, Object> edition(Edition edition) {
        var about = edition.about();
        var dataset = node(Addresses.edition(edition), "dcat:Dataset");
        dataset.put("dcterms:identifier", edition.dataset() + "/" + edition.number());
        describe(dataset, edition);
        dataset.put("dcat:version", Integer.toString(edition.number()));
        if (about.changes().byLanguage().values().stream().anyMatch(text -> !text.isBlank())) {
            dataset.put("adms:versionNotes", text(about.changes()));
        }
        dataset.put("dcat:inSeries", reference(Addresses.dataset(edition.dataset())));
        dataset.put("dcterms:issued", moment(edition));
        dataset.put("dcterms:temporal", Map.of("@type", "dcterms:PeriodOfTime", "dcat:endDate", typed(edition.cutoff().toString(), "xsd:date")));
        dataset.put("dcat:landingPage", reference(Addresses.page(edition)));
        dataset.put("dcterms:provenance", Map.of("@type", "dcterms:ProvenanceStatement", "dcterms:description", text(about.rule())));
        dataset.put("spdx:checksum", Map.of("@type", "spdx:Checksum", "spdx:algorithm", Map.of("@id", "spdx:checksumAlgorithm_sha256"),
                "spdx:checksumValue", typed(edition.digest(), "xsd:hexBinary")));
        var distributions = new ArrayList<Object>();
        for (var table : edition.tables()) {
            for (var format : List.of(Format.CSV, Format.XLSX, Format.JSON_STAT, Format.SDMX_CSV)) {
                distributions.add(distribution(edition, table, format));
            }
        }
        dataset.put("dcat:distribution", distributions);
        return dataset;
    }

    private void describe(Map<String, Object> node, Edition edition) {
        var about = edition.about();
        node.put("dcterms:title", text(about.title()));
        node.put("dcterms:description", text(about.description()));
        var publisher = new LinkedHashMap<String, Object>();
        publisher.put("@type", "foaf:Agent");
        publisher.put("foaf:name", text(about.source()));
        node.put("dcterms:publisher", publisher);
        node.put("dcterms:accessRights", Map.of("@id", AUTHORITY + "access-right/PUBLIC"));
        node.put("dcat:theme", List.of(Map.of("@id", AUTHORITY + "data-theme/JUST"), Map.of("@id", AUTHORITY + "data-theme/SOCI")));
    }

    private Map<String, Object> distribution(Edition edition, String table, Format format) {
        var path = Addresses.table(edition, table) + format.ending();
        var node = node(path, "dcat:Distribution");
        node.put("dcterms:title", table);
        node.put("dcat:accessURL", reference(path));
        node.put("dcat:downloadURL", reference(path));
        var type = format.type().split(";")[0];
        node.put("dcat:mediaType", Map.of("@id", "https://www.iana.org/assignments/media-types/" + type));
        switch (format) {
            case CSV, SDMX_CSV -> node.put("dcterms:format", Map.of("@id", AUTHORITY + "file-type/CSV"));
            case XLSX -> node.put("dcterms:format", Map.of("@id", AUTHORITY + "file-type/XLSX"));
            case JSON_STAT, CSV_METADATA -> node.put("dcterms:format", Map.of("@id", AUTHORITY + "file-type/JSON"));
        }
        if (format == Format.JSON_STAT) {
            node.put("dcterms:conformsTo", standard("https://json-stat.org/full/", "JSON-stat 2.0"));
        } else if (format == Format.SDMX_CSV) {
            node.put("dcterms:conformsTo", standard("https://github.com/sdmx-twg/sdmx-csv", "SDMX-CSV 2.0"));
        }
        node.put("dcterms:license", licence(edition.about().licence()));
        return node;
    }

    private static Map<String, Object> standard(String address, String title) {
        return Map.of("@id", address, "@type", "dcterms:Standard", "dcterms:title", title);
    }

    private static Map<String, Object> licence(String licence) {
        return licence.startsWith("http://") || licence.startsWith("https://") ? Map.of("@id", licence)
                : Map.of("@type", "dcterms:LicenseDocument", "dcterms:title", licence);
    }

    Map<String, Object> node(String path, String type) {
        var node = new LinkedHashMap<String, Object>();
        node.put("@id", addresses.of(path));
        node.put("@type", type);
        return node;
    }

    Map<String, Object> reference(String path) {
        return Map.of("@id", addresses.of(path));
    }

    /** A text in every language of the country, each with its tag. */
    List<Map<String, String>> text(Localised text) {
        return languages.stream().filter(l -> !text.in(l.tag()).isBlank()).map(language -> {
            var one = new LinkedHashMap<String, String>();
            one.put("@value", text.in(language.tag()));
            one.put("@language", language.tag());
            return (Map<String, String>) one;
        }).toList();
    }

    private static Map<String, Object> moment(Edition edition) {
        return typed(edition.publishedAt().toString(), "xsd:dateTime");
    }

    private static Map<String, Object> typed(String value, String type) {
        var typed = new LinkedHashMap<String, Object>();
        typed.put("@value", value);
        typed.put("@type", type);
        return typed;
    }
}
