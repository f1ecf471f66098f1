package org.zaklon.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.Compression;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.util.unit.DataSize;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.VersionResourceResolver;
import org.zaklon.country.Country;

@Configuration(proxyBeanMethods = false)
class UiConfiguration {

    @Bean
    Texts texts(Country country, InstantSource clock, @Value("${zaklon.texts.strict:false}") boolean strict) {
        return new Texts(country.languages(), country.zone(), clock, strict);
    }

    @Bean
    ChosenLanguage chosenLanguage(Texts texts, ObjectProvider<WithoutCookies> open) {
        return new ChosenLanguage(texts, path -> open.stream().anyMatch(room -> room.at(path)));
    }

    @Bean
    FilterRegistrationBean<ChosenLanguage> chosenLanguageFilter(ChosenLanguage filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 20); // before security: a stranger chooses too
        return registration;
    }

    @Bean
    Screens screens(Texts texts, ChosenLanguage language, List<NavigationEntry> navigation, ObjectProvider<PublicEntry> open, ObjectProvider<SignedIn.Source> who,
            ObjectProvider<ResourceUrlProvider> resources,
            @Value("${zaklon.quick-exit-url:https://www.wikipedia.org/}") String quickExitUrl) {
        return new Screens(texts, language, navigation, open.orderedStream().toList(),
                request -> Optional.ofNullable(who.getIfAvailable()).flatMap(source -> source.in(request)),
                resources::getObject, quickExitUrl);
    }

    @Bean
    TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    @Bean
    JteViews jteViews(TemplateEngine templates, Screens screens) {
        return new JteViews(templates, screens);
    }

    @Bean
    SafeHeaders safeHeaders() {
        return new SafeHeaders();
    }

    @Bean
    WebMvcConfigurer uiWeb(ObjectProvider<Screens> screens) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(screens.getObject());
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler("/assets/**").addResourceLocations("classpath:/static/")
                        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                        .resourceChain(true).addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
            }
        };
    }

    /** Static files only: a compressed page that mixes secrets with what a stranger typed can be guessed from its length. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> compressedAssets() {
        return factory -> {
            var compression = new Compression();
            compression.setEnabled(true);
            compression.setMinResponseSize(DataSize.ofKilobytes(1));
            compression.setMimeTypes(new String[] {"text/css", "text/javascript", "image/svg+xml"});
            factory.setCompression(compression);
        };
    }
}
