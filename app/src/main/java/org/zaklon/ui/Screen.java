package org.zaklon.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.country.Language;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.Reason;

/**
 * What every page needs around its content. A controller takes it as an argument; the template finds it as {@code screen}.
 * It never carries content about a person.
 */
public final class Screen {
    private final Words words;
    private final List<Language> languages;
    private final String path;
    private final String query;
    private final Csrf csrf;
    private final SignedIn signedIn;
    private final List<NavigationEntry> navigation;
    private final List<PublicEntry> open;
    private final UnaryOperator<String> assets;
    private final Flash.Slot flash;
    private final String quickExitUrl;
    private boolean quickExit;

    /** The hidden field that proves that a form came from our own page. */
    public record Csrf(String name, String token) {}

    Screen(Words words, List<Language> languages, String path, String query, Csrf csrf, SignedIn signedIn,
            List<NavigationEntry> navigation, List<PublicEntry> open, UnaryOperator<String> assets, Flash.Slot flash, String quickExitUrl) {
        this.words = words;
        this.languages = List.copyOf(languages);
        this.path = path;
        this.query = query;
        this.csrf = csrf;
        this.signedIn = signedIn;
        this.navigation = List.copyOf(navigation);
        this.open = List.copyOf(open);
        this.assets = assets;
        this.flash = flash;
        this.quickExitUrl = quickExitUrl;
    }

    /** The words of the language of this page. */
    public Words t() {
        return words;
    }

    public Language language() {
        return words.language();
    }

    public List<Language> languages() {
        return languages;
    }

    /** A link to this same page in another language; relative, so that it does not repeat the path. */
    public String inLanguage(Language other) {
        return "?" + (query.isEmpty() ? "" : query + "&") + "lang=" + other.tag();
    }

    public String path() {
        return path;
    }

    /** Null where no form can be sent, as on the page for absent records. */
    public Csrf csrf() {
        return csrf;
    }

    /** Null for a stranger. */
    public SignedIn signedIn() {
        return signedIn;
    }

    public List<NavigationEntry> navigation() {
        return navigation;
    }

    /** What anybody may open, for the foot of every page. */
    public List<PublicEntry> open() {
        return open;
    }

    /** Whether a line of the navigation leads to where we are. */
    public boolean at(NavigationEntry entry) {
        return path.equals(entry.path()) || path.startsWith(entry.path() + "/");
    }

    /** The address of a static file with the hash of its content, which browsers keep for a year. */
    public String asset(String file) {
        return assets.apply(file);
    }

    /** A fresh identity for one attempt to write; {@code ui.form} puts it into every form. */
    public String requestId() {
        return UUID.randomUUID().toString();
    }

    /** What the last page wants to be said on this one. */
    public Optional<Flash> flash() {
        return Optional.ofNullable(flash.incoming());
    }

    /** Says something on the next page, after a redirect. Never personal data: it waits in the session. */
    public void say(String key, String... args) {
        flash.outgoing(new Flash(key, List.of(args)));
    }

    public boolean quickExit() {
        return quickExit;
    }

    public String quickExitUrl() {
        return quickExitUrl;
    }

    /** Offers the way out on this page: for every page a survivor may see. */
    public Screen withQuickExit() {
        quickExit = true;
        return this;
    }

    /**
     * What follows a press that needs no form: the page that says why it was refused, or the one where the done is seen.
     *
     * @param said key of what that page says first
     * @throws NotFound as {@link #refused}
     */
    public <T> ModelAndView after(Outcome<T> outcome, String said, Function<T, String> address) {
        return switch (outcome) {
            case Refused<T>(var reason) -> refused(reason);
            case Done<T>(var value) -> {
                say(said);
                yield new ModelAndView("redirect:" + address.apply(value));
            }
        };
    }

    /**
     * The page that says why something was refused.
     *
     * @throws NotFound where the reason is that the record is absent, or may not be known of (law 2)
     */
    public ModelAndView refused(Reason reason) {
        NotFound.orElse(reason);
        var page = new ModelAndView("ui/refused", Map.of("reason", reason));
        page.setStatus(HttpStatus.FORBIDDEN);
        return page;
    }
}
