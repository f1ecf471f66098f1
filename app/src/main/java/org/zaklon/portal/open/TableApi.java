package org.zaklon.portal.open;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.zaklon.api.Answer;
import org.zaklon.published.Published;

/** Published tables as files. */
@RestController
@Tag(name = "open data", description = "Published figures, open to everybody. See docs/open-data.md.")
@SecurityRequirements
class TableApi {
    private final Shelf shelf;
    private final Published published;
    private final Downloads downloads;

    TableApi(Shelf shelf, Published published, Downloads downloads) {
        this.shelf = shelf;
        this.published = published;
        this.downloads = downloads;
    }

    @GetMapping(Addresses.ROOT + "/{dataset}/{number}/{file}")
    @Operation(summary = "A table of an edition", description = "The ending of the file chooses the format: .csv, .csv-metadata.json, .xlsx, .json "
            + "(JSON-stat 2.0), .sdmx.csv (SDMX-CSV 2.0). ?by= chooses up to three dimensions; any other dimension can be fixed at a code by its "
            + "name, as in ?by=year,sex&form=LABOUR; ?lang= chooses the language of labels. What stands here never changes.")
    ResponseEntity<byte[]> table(@PathVariable String dataset, @PathVariable int number, @PathVariable String file,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query, HttpServletRequest request, HttpServletResponse response) {
        var edition = Answer.found(shelf.edition(dataset, number));
        var format = Answer.found(Format.of(file));
        var name = file.substring(0, file.length() - format.ending().length());
        Answer.found(edition.tables().stream().filter(name::equals).findFirst());
        var question = Question.of(query);
        return downloads.table(edition, format, question.lang(), new ServletWebRequest(request, response),
                () -> Slice.of(edition, name, Answer.found(shelf.table(edition, name)), question));
    }

    @GetMapping(Addresses.ROOT + "/{dataset}/current/{file}")
    @Operation(summary = "A table of the current edition", description = "Leads to the numbered address of the same table.")
    ResponseEntity<byte[]> current(@PathVariable String dataset, @PathVariable String file, HttpServletRequest request) {
        var edition = Answer.found(published.current(dataset));
        Answer.found(Format.of(file).filter(format -> edition.tables().contains(file.substring(0, file.length() - format.ending().length()))));
        return Downloads.elsewhere(Addresses.table(edition, file) + (request.getQueryString() == null ? "" : "?" + request.getQueryString()));
    }
}
