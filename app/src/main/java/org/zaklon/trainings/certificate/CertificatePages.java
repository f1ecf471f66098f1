package org.zaklon.trainings.certificate;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.country.Country;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.RequestId;
import org.zaklon.trainings.CertificateId;
import org.zaklon.ui.parts.QrCode;
import org.zaklon.trainings.Codes;
import org.zaklon.trainings.Today;
import org.zaklon.trainings.TrainingWords;
import org.zaklon.trainings.certificate.ReadCertificate.Shown;
import org.zaklon.ui.NotFound;
import org.zaklon.ui.Screen;
import org.zaklon.ui.parts.Problem;

/** One certificate: to print, to show, to take away as a badge, and for its agency to revoke. */
@Controller
class CertificatePages {
    private final ReadCertificate read;
    private final RevokeCertificate revoke;
    private final NameCertificate name;
    private final Badge badge;
    private final Access access;
    private final Country country;
    private final Today today;

    CertificatePages(ReadCertificate read, RevokeCertificate revoke, NameCertificate name, Badge badge, Access access, Country country, Today today) {
        this.read = read;
        this.revoke = revoke;
        this.name = name;
        this.badge = badge;
        this.access = access;
        this.country = country;
        this.today = today;
    }

    @GetMapping("/trainings/certificates/{id}")
    ModelAndView one(Actor actor, Screen screen, @PathVariable UUID id) {
        return page(actor, screen, id, "", List.of());
    }

    private ModelAndView page(Actor actor, Screen screen, UUID id, String reason, List<Problem> problems) {
        return switch (read.one(actor, new CertificateId(id))) {
            case Refused<Shown>(var why) -> screen.refused(why);
            case Done<Shown>(var shown) -> {
                var page = new ModelAndView("trainings/certificate", Map.of("shown", shown, "words", new TrainingWords(screen.t(), country),
                        "holds", shown.certificate().holdsOn(today.day()), "check", check(shown), "sign", QrCode.of(check(shown)),
                        "own", actor.account().equals(shown.certificate().account()), "reason", reason, "problems", problems,
                        "revokes", access.allows(actor, Act.CERTIFICATE_REVOKE) && actor.agency().equals(shown.certificate().agency())));
                page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }

    private String check(Shown shown) {
        return badge.site() + "/check/" + Codes.grouped(shown.certificate().code());
    }

    /** The badge as a signed token; the name of the file says nothing. */
    @GetMapping("/trainings/certificates/{id}/badge.jwt")
    ResponseEntity<byte[]> badge(Actor actor, @PathVariable UUID id) {
        if (!(read.one(actor, new CertificateId(id)) instanceof Done<Shown>(var shown)) || !shown.certificate().holdsOn(today.day())) {
            throw new NotFound();
        }
        return ResponseEntity.ok().contentType(new MediaType("application", "vc+jwt"))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("badge-" + today.day() + ".jwt").build().toString())
                .body(badge.signed(shown).getBytes(StandardCharsets.US_ASCII));
    }

    @PostMapping("/trainings/certificates/{id}/revoke")
    ModelAndView revoke(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        var outcome = revoke.revoke(actor, request, new CertificateId(id), reason);
        return outcome instanceof Refused<CertificateId>(var why) && why.code().equals("refused.training-why")
                ? page(actor, screen, id, reason, List.of(new Problem("reason", screen.t().reason(why))))
                : after(screen, id, outcome, "trainings.certificate.revoked");
    }

    @PostMapping("/trainings/certificates/{id}/name")
    ModelAndView name(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @RequestParam(defaultValue = "") String shown) {
        return after(screen, id, name.show(actor, request, new CertificateId(id), shown.equals("yes")), "trainings.certificate.named");
    }

    private static ModelAndView after(Screen screen, UUID id, Outcome<CertificateId> outcome, String done) {
        return screen.after(outcome, done, _ -> "/trainings/certificates/" + id);
    }
}
