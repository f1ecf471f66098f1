package org.zaklon.trainings.certificate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.country.Country;
import org.zaklon.trainings.Today;
import org.zaklon.trainings.TrainingWords;
import org.zaklon.trainings.VersionId;
import org.zaklon.ui.NotFound;
import org.zaklon.ui.Screen;

/** Where anybody who holds its code may check a certificate. A wrong code and one that never was look alike. */
@Controller
class CheckPages {
    private final ReadCertificate read;
    private final BadgeKeys keys;
    private final Patience patience;
    private final Country country;
    private final Today today;

    CheckPages(ReadCertificate read, BadgeKeys keys, Patience patience, Country country, Today today) {
        this.read = read;
        this.keys = keys;
        this.patience = patience;
        this.country = country;
        this.today = today;
    }

    @GetMapping("/check")
    ModelAndView ask(Screen screen, HttpServletRequest request, @RequestParam(defaultValue = "") String code) {
        return code.isBlank() ? page(screen, "", false, false) : check(screen, request, code);
    }

    @GetMapping("/check/{code}")
    ModelAndView check(Screen screen, HttpServletRequest request, @PathVariable String code) {
        if (!patience.lets(request.getRemoteAddr())) {
            var page = page(screen, code, false, true);
            page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
            return page;
        }
        var shown = read.check(code);
        var page = page(screen, code, shown.isEmpty(), false);
        shown.ifPresent(s -> page.addObject("shown", s).addObject("holds", s.certificate().holdsOn(today.day())));
        if (shown.isEmpty()) {
            page.setStatus(HttpStatus.NOT_FOUND);
        }
        return page;
    }

    private ModelAndView page(Screen screen, String code, boolean unknown, boolean often) {
        var model = new HashMap<String, Object>(Map.of("code", code.length() > 64 ? "" : code, "unknown", unknown, "often", often,
                "words", new TrainingWords(screen.t(), country)));
        return new ModelAndView("trainings/check", model);
    }

    /** The achievement that badges name by this address. */
    @GetMapping("/check/courses/{id}")
    ModelAndView course(Screen screen, @PathVariable UUID id) {
        return read.course(new VersionId(id)).map(course -> new ModelAndView("trainings/checkCourse",
                Map.of("course", course, "words", new TrainingWords(screen.t(), country)))).orElseThrow(NotFound::new);
    }

    /** The public key with which badges of an agency are verified, as a JSON Web Key (RFC 8037). */
    @GetMapping("/check/keys/{id}")
    ResponseEntity<Map<String, Object>> key(@PathVariable UUID id) {
        return keys.find(id).map(key -> ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).cacheControl(CacheControl.noCache()).body(Badge.jwk(key)))
                .orElseThrow(NotFound::new);
    }
}
