package org.zaklon.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.core.MethodParameter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Makes the screen of a request, and hands it to controllers and to their templates. */
final class Screens implements HandlerMethodArgumentResolver {
    static final String NAME = "screen";

    private final Texts texts;
    private final ChosenLanguage language;
    private final List<NavigationEntry> navigation;
    private final List<PublicEntry> open;
    private final SignedIn.Source who;
    private final Supplier<ResourceUrlProvider> resources;
    private final String quickExitUrl;

    Screens(Texts texts, ChosenLanguage language, List<NavigationEntry> navigation, List<PublicEntry> open, SignedIn.Source who,
            Supplier<ResourceUrlProvider> resources, String quickExitUrl) {
        this.texts = texts;
        this.language = language;
        this.navigation = navigation.stream().sorted(Comparator.comparingInt(NavigationEntry::order)).toList();
        this.open = List.copyOf(open);
        this.who = who;
        this.resources = resources;
        this.quickExitUrl = quickExitUrl;
    }

    Screen of(HttpServletRequest request) {
        return make(request, request.getRequestURI(), ChosenLanguage.rest(request), csrf(request));
    }

    /** A screen that betrays neither path nor token, so that two answers can be identical to the byte. */
    Screen withoutTraces(HttpServletRequest request) {
        return make(request, "", "", null);
    }

    private Screen make(HttpServletRequest request, String path, String query, Screen.Csrf csrf) {
        var signedIn = who.in(request).orElse(null);
        var entries = signedIn == null ? List.<NavigationEntry>of()
                : navigation.stream().filter(n -> n.seenBy().test(signedIn.actor())).toList();
        return new Screen(texts.in(language.of(request)), texts.languages(), path, query, csrf, signedIn, entries, open.stream().filter(one -> one.there().getAsBoolean()).toList(),
                this::asset, new Flash.Slot(request), quickExitUrl);
    }

    private String asset(String file) {
        var plain = "/assets/" + file;
        var hashed = resources.get().getForLookupPath(plain);
        return hashed == null ? plain : hashed;
    }

    private static Screen.Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Screen.Csrf(token.getParameterName(), token.getToken()) : null;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Screen.class;
    }

    @Override
    public Screen resolveArgument(MethodParameter parameter, ModelAndViewContainer page, NativeWebRequest web,
            WebDataBinderFactory binders) {
        var screen = of(web.getNativeRequest(HttpServletRequest.class));
        if (page != null) {
            page.addAttribute(NAME, screen);
        }
        return screen;
    }
}
