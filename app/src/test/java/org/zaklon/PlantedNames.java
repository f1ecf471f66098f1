package org.zaklon;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/**
 * Plants names and looks for them in everything that was logged, with messages, arguments, traces and context: personal data never
 * reach a log. Use it as {@code @RegisterExtension final PlantedNames planted = new PlantedNames();} and send what
 * {@link #name} gives wherever a name could be typed; the check follows each test by itself.
 */
public final class PlantedNames implements BeforeEachCallback, AfterEachCallback {
    private final List<String> planted = new ArrayList<>();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final AppenderBase<ILoggingEvent> ear = new AppenderBase<>() {
        private final PatternLayout layout = new PatternLayout();

        @Override
        public void start() {
            layout.setContext(root.getLoggerContext());
            layout.setPattern("%level %logger %mdc %kvp %msg%n%xEx{full}");
            layout.start();
            super.start();
        }

        @Override
        protected void append(ILoggingEvent event) {
            lines.add(layout.doLayout(event));
        }
    };

    /** A name that stands nowhere else. */
    public String name() {
        var name = "Plantović" + UUID.randomUUID().toString().substring(0, 8);
        planted.add(name);
        return name;
    }

    /** Also looks for this; for values that must have a certain form. */
    public String plant(String value) {
        planted.add(value);
        return value;
    }

    /** What was logged so far. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        planted.clear();
        lines.clear();
        ear.setContext(root.getLoggerContext());
        ear.start();
        root.addAppender(ear);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        root.detachAppender(ear);
        ear.stop();
        for (var name : planted) {
            assertThat(lines).as("lines of the log with a planted name").noneMatch(line -> line.contains(name));
        }
    }

    /** Runs with everything logged down to debug, as an operator may one day set it while looking for a fault. */
    public void talkatively(String logger, Runnable work) {
        var spoken = (Logger) LoggerFactory.getLogger(logger);
        var before = spoken.getLevel();
        spoken.setLevel(Level.DEBUG);
        try {
            work.run();
        } finally {
            spoken.setLevel(before);
        }
    }
}
