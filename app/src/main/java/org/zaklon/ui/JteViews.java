package org.zaklon.ui;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Finds a view {@code module/name} among the templates compiled with the application; redirects are left to Spring. */
final class JteViews implements ViewResolver, Ordered {
    private final TemplateEngine engine;
    private final Screens screens;

    JteViews(TemplateEngine engine, Screens screens) {
        this.engine = engine;
        this.screens = screens;
    }

    @Override
    public View resolveViewName(String name, Locale locale) {
        if (name.contains(":") || name.contains(".")) {
            return null; // a redirect, or a guess of Spring's at a file of another type
        }
        if (!engine.hasTemplate(name + ".jte")) {
            throw new IllegalStateException("no template " + name);
        }
        return new Page(name + ".jte");
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 10;
    }

    private final class Page implements View {
        private final String template;

        Page(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return MediaType.TEXT_HTML_VALUE;
        }

        @Override
        public void render(Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) throws IOException {
            var params = new HashMap<String, Object>(model);
            params.computeIfAbsent(Screens.NAME, n -> screens.of(request));
            var html = new StringOutput();
            engine.render(template, params, html); // whole, before the first byte leaves: an error still gets its own page
            var bytes = html.toString().getBytes(StandardCharsets.UTF_8);
            response.setContentType(MediaType.TEXT_HTML_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        }
    }
}
