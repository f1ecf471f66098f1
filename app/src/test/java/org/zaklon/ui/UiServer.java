package org.zaklon.ui;

import java.time.InstantSource;
import java.util.Map;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.zaklon.country.Country;

/** Serves the pages of the module alone, with the real headers, without a database or accounts. */
public final class UiServer implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private UiServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** @param sources further beans, such as the identity of somebody signed in */
    public static UiServer start(Class<?>... sources) {
        return new UiServer(new SpringApplicationBuilder(Pages.class).sources(sources)
                .properties(Map.of("server.port", "0", "spring.main.allow-bean-definition-overriding", "true"))
                .run("--server.port=0"));
    }

    public String address() {
        return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    @Override
    public void close() {
        context.close();
    }

    /** Not a component, so that the whole application never finds it among its own. */
    @EnableWebSecurity
    @ComponentScan("org.zaklon.ui")
    @ImportAutoConfiguration({TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
            WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class, JacksonAutoConfiguration.class,
            HttpMessageConvertersAutoConfiguration.class, PropertyPlaceholderAutoConfiguration.class})
    static class Pages {

        @Bean
        InstantSource clock() {
            return InstantSource.system();
        }

        @Bean
        Country country() {
            return SmallCountry.country();
        }

        @Bean
        SecurityFilterChain everybody(HttpSecurity http, SafeHeaders headers) throws Exception {
            return http.authorizeHttpRequests(all -> all.anyRequest().permitAll()).headers(headers::accept).build();
        }
    }
}
