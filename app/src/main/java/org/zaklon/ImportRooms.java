package org.zaklon;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.stereotype.Controller;
import org.zaklon.access.ActorSource;
import org.zaklon.store.StartupProblem;

/**
 * The rooms that an import needs, without pages and without jobs: the same database as the application's, reached as the application
 * reaches it. Not a configuration by annotation, or the application itself would find it.
 */
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {"org.zaklon.store", "org.zaklon.audit", "org.zaklon.access", "org.zaklon.country", "org.zaklon.published",
            "org.zaklon.statistics.sources"},
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        excludeFilters = {
            @ComponentScan.Filter(Controller.class),
            // pages, what waits behind them and their jobs
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = "org\\.zaklon\\.statistics\\.sources\\.(compare|upload)\\..*")
        })
class ImportRooms {

    /** Nobody signs in here. */
    @Bean
    ActorSource nobody() {
        return account -> Optional.empty();
    }

    /** @throws StartupProblem where the application itself runs on the embedded database */
    static ConfigurableApplicationContext open(Path folder, boolean demo) {
        var application = new SpringApplicationBuilder(ImportRooms.class).web(WebApplicationType.NONE).profiles(demo ? "demo" : "run").build();
        try {
            return Serve.start(application, folder, "--zaklon.jobs=false", "--spring.modulith.events.republish-outstanding-events-on-restart=false",
                    "--zaklon.db.pool=2", "--logging.level.org.springframework.context=error",
                    "--logging.structured.format.console=", "--zaklon.log.format=");
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof StartupProblem problem && problem.getMessage().startsWith("Another Zaklon")) {
                    throw new StartupProblem("The application is running on the embedded database, which serves one program at a time.",
                            "Import on the page 'Sources' of the running application, or stop it first.", e);
                }
            }
            throw e;
        }
    }
}
