package org.zaklon.portal.explorer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.zaklon.api.Answer;
import org.zaklon.portal.open.Downloads;
import org.zaklon.portal.open.Format;
import org.zaklon.portal.open.Question;
import org.zaklon.portal.open.Shelf;

/** Free tables as files. */
@RestController
@Tag(name = "open data")
@SecurityRequirements
class ExplorerApi {
    private final Explore explore;
    private final Shelf shelf;
    private final Downloads downloads;

    ExplorerApi(Explore explore, Shelf shelf, Downloads downloads) {
        this.explore = explore;
        this.shelf = shelf;
        this.downloads = downloads;
    }

    @GetMapping("/open/v1/{dataset}/{number}/explore.{form}")
    @Operation(summary = "A free table over the synthetic object of an edition", description = "The same formats and questions as for a table. low and "
            + "high hold the true count in at least 95 of 100 cells. Refused with 422 where a table is too large, or its numbers would drown in noise.")
    ResponseEntity<byte[]> table(@PathVariable String dataset, @PathVariable int number, @PathVariable String form,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query, HttpServletRequest request, HttpServletResponse response) {
        var edition = Answer.found(shelf.edition(dataset, number).filter(one -> explore.dimensions(one).isPresent()));
        var format = Answer.found(Optional.of("." + form).flatMap(ending -> Format.of(ending).filter(f -> f.ending().equals(ending))));
        var question = Question.of(query);
        return downloads.table(edition, format, question.lang(), new ServletWebRequest(request, response),
                () -> Answer.of(explore.ask(edition, question)));
    }
}
