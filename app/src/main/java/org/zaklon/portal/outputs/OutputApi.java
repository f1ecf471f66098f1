package org.zaklon.portal.outputs;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.zaklon.api.Answer;
import org.zaklon.portal.open.Downloads;
import org.zaklon.ui.Texts;

/** Ready outputs as files. */
@RestController
@Tag(name = "open data")
@SecurityRequirements
class OutputApi {
    private final FillOutput filling;
    private final Downloads downloads;
    private final Texts texts;

    OutputApi(FillOutput filling, Downloads downloads, Texts texts) {
        this.filling = filling;
        this.downloads = downloads;
        this.texts = texts;
    }

    @GetMapping("/open/v1/outputs/{output}/{period}.csv")
    @Operation(summary = "A ready output", description = "The items of a form (national, greta, tip, glotip, eurostat, sdg, ctdc, htcds) for a period, each as published; "
            + "unconfirmed items and items that are not held are marked.")
    ResponseEntity<byte[]> csv(@PathVariable String output, @PathVariable String period, @RequestParam(required = false) String lang,
            HttpServletRequest request, HttpServletResponse response) {
        var filled = Answer.found(Obligation.of(output).flatMap(o -> filling.fill(o, period)));
        var language = downloads.language(lang);
        var csv = new OutputWords(filled, texts.in(language)).csv().getBytes(StandardCharsets.UTF_8);
        // of the content, because items may come from a second dataset that has editions of its own
        if (downloads.unchangedForNow(DigestUtils.md5DigestAsHex(csv), new ServletWebRequest(request, response))) {
            return null;
        }
        return ResponseEntity.ok().cacheControl(Downloads.BRIEFLY).contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(output + "-" + period + ".csv").build().toString())
                .body(csv);
    }
}
