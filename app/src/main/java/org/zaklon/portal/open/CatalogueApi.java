package org.zaklon.portal.open;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.zaklon.api.Answer;
import org.zaklon.country.Country;
import org.zaklon.published.Edition;
import org.zaklon.published.Published;
import org.zaklon.ui.Texts;
import tools.jackson.databind.json.JsonMapper;

/** What there is, for harvesters: DCAT-AP in JSON-LD. */
@RestController
@Tag(name = "open data")
@SecurityRequirements
class CatalogueApi {
    private static final MediaType JSON_LD = MediaType.parseMediaType("application/ld+json");
    private static final String CATALOGUE = Addresses.ROOT + "/catalogue";
    private static final int PAGE = 50;

    private final Shelf shelf;
    private final Published published;
    private final Downloads downloads;
    private final Country country;
    private final Texts texts;
    private final Dcat dcat;

    CatalogueApi(Shelf shelf, Published published, Downloads downloads, Addresses addresses, Country country, Texts texts) {
        this.shelf = shelf;
        this.published = published;
        this.downloads = downloads;
        this.country = country;
        this.texts = texts;
        this.dcat = new Dcat(addresses, country.languages());
    }

    @GetMapping(CATALOGUE)
    @Operation(summary = "All datasets", description = "DCAT-AP in JSON-LD, fifty datasets a page; hydra:next leads on.")
    ResponseEntity<byte[]> catalogue(@RequestParam(defaultValue = "1") int page, HttpServletRequest request, HttpServletResponse response) {
        var all = published.current();
        var last = Math.max(1, (all.size() + PAGE - 1) / PAGE);
        Answer.found(Optional.of(page).filter(asked -> asked >= 1 && asked <= last));
        var editions = all.subList((page - 1) * PAGE, Math.min(all.size(), page * PAGE));
        return answer(new ServletWebRequest(request, response), page(page, last, editions));
    }

    @GetMapping(Addresses.ROOT + "/{dataset}")
    @Operation(summary = "A dataset with all its editions", description = "DCAT-AP in JSON-LD, the current edition first.")
    ResponseEntity<byte[]> dataset(@PathVariable String dataset, HttpServletRequest request, HttpServletResponse response) {
        var editions = Answer.found(Optional.of(published.editions(dataset)).filter(some -> !some.isEmpty()));
        var graph = new ArrayList<Object>();
        var series = dcat.series(editions.getFirst());
        series.put("dcat:seriesMember", editions.stream().map(e -> dcat.reference(Addresses.edition(e))).toList());
        graph.add(series);
        editions.forEach(edition -> graph.add(dcat.edition(edition)));
        var json = new LinkedHashMap<String, Object>();
        json.put("@context", Dcat.context());
        json.put("@graph", graph);
        return answer(new ServletWebRequest(request, response), json);
    }

    @GetMapping(Addresses.ROOT + "/{dataset}/{number}")
    @Operation(summary = "An edition", description = "DCAT-AP in JSON-LD. What stands here never changes.")
    ResponseEntity<byte[]> edition(@PathVariable String dataset, @PathVariable int number, HttpServletRequest request, HttpServletResponse response) {
        var edition = Answer.found(shelf.edition(dataset, number));
        if (downloads.unchanged(edition, texts.first(), new ServletWebRequest(request, response))) {
            return null;
        }
        var json = new LinkedHashMap<String, Object>();
        json.put("@context", Dcat.context());
        json.putAll(dcat.edition(edition));
        return ResponseEntity.ok().cacheControl(Downloads.FOR_EVER).contentType(JSON_LD).body(JsonMapper.shared().writeValueAsBytes(json));
    }

    private Map<String, Object> page(int page, int last, List<Edition> editions) {
        var json = new LinkedHashMap<String, Object>();
        json.put("@context", Dcat.context());
        json.putAll(dcat.node(CATALOGUE, "dcat:Catalog"));
        json.put("dcterms:title", spoken("open.catalogue.name", country.profile().name()));
        json.put("dcterms:description", spoken("open.catalogue.description", country.profile().name()));
        json.put("dcterms:publisher", Map.of("@type", "foaf:Agent", "foaf:name", spoken("open.catalogue.publisher", country.profile().name())));
        editions.stream().map(Edition::publishedAt).max(java.util.Comparator.naturalOrder()).ifPresent(latest ->
                json.put("dcterms:modified", Map.of("@value", latest.toString(), "@type", "xsd:dateTime")));
        var service = dcat.node(Addresses.ROOT, "dcat:DataService");
        service.put("dcterms:title", spoken("open.catalogue.service", country.profile().name()));
        service.put("dcat:endpointURL", dcat.reference(Addresses.ROOT));
        service.put("dcat:endpointDescription", dcat.reference("/api/v1/openapi.json"));
        json.put("dcat:service", List.of(service));
        json.put("dcat:dataset", editions.stream().flatMap(edition -> java.util.stream.Stream.of(dcat.series(edition), dcat.edition(edition))).toList());
        var view = dcat.node(CATALOGUE + "?page=" + page, "hydra:PartialCollectionView");
        view.put("hydra:first", dcat.reference(CATALOGUE + "?page=1"));
        view.put("hydra:last", dcat.reference(CATALOGUE + "?page=" + last));
        if (page > 1) {
            view.put("hydra:previous", dcat.reference(CATALOGUE + "?page=" + (page - 1)));
        }
        if (page < last) {
            view.put("hydra:next", dcat.reference(CATALOGUE + "?page=" + (page + 1)));
        }
        json.put("hydra:view", view);
        return json;
    }

    private List<Map<String, String>> spoken(String key, Object... args) {
        return country.languages().stream().map(language -> {
            var one = new LinkedHashMap<String, String>();
            one.put("@value", texts.in(language).get(key, args));
            one.put("@language", language.tag());
            return (Map<String, String>) one;
        }).toList();
    }

    private ResponseEntity<byte[]> answer(ServletWebRequest request, Map<String, Object> json) {
        var bytes = JsonMapper.shared().writeValueAsBytes(json);
        if (downloads.unchangedForNow(digest(bytes), request)) {
            return null;
        }
        return ResponseEntity.ok().cacheControl(Downloads.BRIEFLY).contentType(JSON_LD).body(bytes);
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
