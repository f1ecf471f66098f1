package org.zaklon.portal.open;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.zaklon.api.Malformed;
import org.zaklon.country.Language;
import org.zaklon.published.Edition;
import org.zaklon.ui.Texts;

/**
 * Answers with a file. What stands under a numbered address is kept for ever by every cache on the way; whoever has it already is told so before
 * anything is worked out.
 */
@Component
public class Downloads {
    /** Counted up whenever a format changes what it writes for the same figures. */
    private static final int FORM = 1;
    static final CacheControl FOR_EVER = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    public static final CacheControl BRIEFLY = CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private final Texts texts;
    private final Addresses addresses;

    Downloads(Texts texts, Addresses addresses) {
        this.texts = texts;
        this.addresses = addresses;
    }

    /**
     * A table of a numbered edition.
     *
     * @param language a tag; the first language of the country where null
     * @param figures asked for only if they have to be sent
     * @return null where the asker has them already; the response then says so
     */
    public ResponseEntity<byte[]> table(Edition edition, Format format, String language, ServletWebRequest request, Supplier<Figures> figures) {
        var spoken = language(language);
        if (unchanged(edition, spoken, request)) {
            return null;
        }
        var wanted = figures.get();
        var bytes = format.write(wanted, new Labels(wanted, texts.in(spoken)), addresses);
        var answer = ResponseEntity.ok().cacheControl(FOR_EVER).contentType(MediaType.parseMediaType(format.type())).header(HttpHeaders.CONTENT_LANGUAGE, spoken.tag());
        answer.header(HttpHeaders.LINK, "<%s>; rel=\"canonical\"".formatted(addresses.of(wanted.path() + format.ending() + wanted.question())));
        if (format == Format.CSV) {
            answer.header(HttpHeaders.LINK, "<%s>; rel=\"describedby\"; type=\"%s\"".formatted(
                    addresses.of(wanted.path() + Format.CSV_METADATA.ending() + wanted.question()), Format.CSV_METADATA.type()));
        }
        if (format == Format.CSV || format == Format.XLSX || format == Format.SDMX_CSV) {
            answer.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(file(wanted.path(), format)).build().toString());
        }
        return answer.body(bytes);
    }

    /** Whether the asker has what stands under a numbered address already; then the answer says so. */
    boolean unchanged(Edition edition, Language spoken, ServletWebRequest request) {
        return unchanged(edition.digest().substring(0, 32) + "-" + spoken.tag(), FOR_EVER, request);
    }

    /** The same for what changes when something is published. */
    public boolean unchangedForNow(String digest, ServletWebRequest request) {
        return unchanged(digest, BRIEFLY, request);
    }

    private static boolean unchanged(String content, CacheControl control, ServletWebRequest request) {
        boolean unchanged = request.checkNotModified("\"%s-%d\"".formatted(content, FORM));
        if (unchanged && request.getResponse() != null) {
            request.getResponse().setHeader(HttpHeaders.CACHE_CONTROL, control.getHeaderValue());
        }
        return unchanged;
    }

    /** A redirect from "current" to the number that is current now. */
    static ResponseEntity<byte[]> elsewhere(String path) {
        return ResponseEntity.status(302).cacheControl(BRIEFLY).header(HttpHeaders.LOCATION, path).build();
    }

    /**
     * @param tag of a language of the country; the first of them where null
     * @throws Malformed where the country has no such language
     */
    public Language language(String tag) {
        return tag == null ? texts.first() : texts.languages().stream().filter(l -> l.tag().equalsIgnoreCase(tag)).findFirst()
                .orElseThrow(() -> new Malformed("/lang", "open.malformed.language"));
    }

    private static String file(String path, Format format) {
        return path.substring(Addresses.ROOT.length() + 1).replace('/', '-') + format.ending();
    }
}
