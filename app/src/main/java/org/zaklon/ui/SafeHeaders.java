package org.zaklon.ui;

import java.util.function.Consumer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The headers of every answer. Nothing inline runs, nothing is loaded from elsewhere, no page is kept by a browser or framed,
 * and no address leaves in a referrer. The filter chain says {@code http.headers(safeHeaders::accept)}.
 */
public final class SafeHeaders implements Consumer<HeadersConfigurer<?>> {
    static final String CONTENT_SECURITY_POLICY = String.join("; ",
            "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "connect-src 'self'",
            "font-src 'self'", "manifest-src 'self'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'",
            "require-trusted-types-for 'script'", "trusted-types default");

    /** Cache, content type, frame and transport headers are those of Spring Security: no-store, nosniff, DENY, HSTS. */
    @Override
    public void accept(HeadersConfigurer<?> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY));
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER));
        headers.crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
        headers.crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
        headers.permissionsPolicyHeader(permissions -> permissions.policy(
                "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"));
    }
}
