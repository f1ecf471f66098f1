package org.zaklon.agreements.file;

import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Actor;
import org.zaklon.agreements.AgreementId;
import org.zaklon.agreements.file.ReadAgreementFile.Shelf;
import org.zaklon.agreements.file.ReadAgreementFile.Taken;
import org.zaklon.agreements.life.AgreementWords;
import org.zaklon.country.Country;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.RequestId;
import org.zaklon.ui.Screen;
import org.zaklon.ui.forms.UploadPlace;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.Problem;

/** The files of an agreement: brought, listed with their fingerprints, taken away under a name that says nothing. */
@Controller
@RequestMapping("/agreements/{id}/files")
class FilePages {
    private static final String UUID_TEXT = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final long AROUND_IT = 64 << 10;

    private final AddAgreementFile add;
    private final ReadAgreementFile read;
    private final Country country;
    private final InstantSource clock;

    FilePages(AddAgreementFile add, ReadAgreementFile read, Country country, InstantSource clock) {
        this.add = add;
        this.read = read;
        this.country = country;
        this.clock = clock;
    }

    @Bean
    static UploadPlace agreementFilesPlace() {
        return new UploadPlace(Pattern.compile("/agreements/" + UUID_TEXT + "/files"), AddAgreementFile.MOST_BYTES + AROUND_IT,
                address -> address + "?large");
    }

    @GetMapping
    ModelAndView list(Actor actor, Screen screen, @PathVariable UUID id, @RequestParam(required = false) String large) {
        return list(actor, screen, id, "", "", large == null ? List.of()
                : List.of(new Problem("file", screen.t().get("refused.agreement-file-large"))));
    }

    @PostMapping
    ModelAndView add(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String language, @RequestParam(required = false) MultipartFile file) throws IOException {
        var content = file == null ? new byte[0] : file.getBytes();
        return switch (add.add(actor, request, new AgreementId(id), kind.equals(SignedFile.Kind.ANNEX.name()), language, content)) {
            case Refused<FileId>(var reason) when reason.code().startsWith("refused.agreement-file-") -> list(actor, screen, id, kind, language,
                    List.of(new Problem(reason.code().endsWith("language") ? "language" : "file", screen.t().reason(reason))));
            case Refused<FileId>(var reason) -> screen.refused(reason);
            case Done<FileId> _ -> {
                screen.say("agreements.done.file");
                yield new ModelAndView("redirect:/agreements/" + id + "/files");
            }
        };
    }

    @PostMapping("/{fileId}/remove")
    ModelAndView remove(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @PathVariable UUID fileId) {
        return switch (add.remove(actor, request, new AgreementId(id), new FileId(fileId))) {
            case Refused<FileId>(var reason) -> screen.refused(reason);
            case Done<FileId> _ -> {
                screen.say("agreements.done.file-removed");
                yield new ModelAndView("redirect:/agreements/" + id + "/files");
            }
        };
    }

    /** Never shown in the browser: what somebody else brought is a file to be saved, whatever it claims to be. */
    @GetMapping("/{fileId}")
    Object take(Actor actor, Screen screen, @PathVariable UUID id, @PathVariable UUID fileId) {
        return switch (read.take(actor, new AgreementId(id), new FileId(fileId))) {
            case Refused<Taken>(var reason) -> screen.refused(reason);
            case Done<Taken>(var taken) -> ResponseEntity.ok()
                    .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("document-"
                            + LocalDate.ofInstant(clock.instant(), country.zone()) + "." + taken.file().type().ending()).build().toString())
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Content-Security-Policy", "default-src 'none'; sandbox")
                    .header(HttpHeaders.CONTENT_TYPE, taken.file().type().mime())
                    .body(taken.content());
        };
    }

    private ModelAndView list(Actor actor, Screen screen, UUID id, String kind, String language, List<Problem> problems) {
        return switch (read.list(actor, new AgreementId(id))) {
            case Refused<Shelf>(var reason) -> screen.refused(reason);
            case Done<Shelf>(var shelf) -> {
                var t = screen.t();
                var words = new AgreementWords(t, country);
                var page = new ModelAndView("agreements/files", Map.of("id", id.toString(), "reference", shelf.agreement().reference(),
                        "lines", shelf.files().stream().map(f -> FileLine.of(f, actor.agency(), words, t)).toList(),
                        "may", shelf.may(), "kind", kind, "language", language, "problems", problems,
                        "kinds", List.of(Choice.of("SIGNED", t.get("agreements.file.kind.SIGNED")), Choice.of("ANNEX", t.get("agreements.file.kind.ANNEX"))),
                        "languages", country.languages().stream().map(l -> Choice.of(l.tag(), l.name())).toList(),
                        "megabytes", (long) AddAgreementFile.MOST_BYTES >> 20));
                page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }
}
