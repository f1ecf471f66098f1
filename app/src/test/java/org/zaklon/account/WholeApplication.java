package org.zaklon.account;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;
import org.zaklon.Zaklon;
import org.zaklon.store.TestDatabase;

/**
 * A test that speaks HTTP to the whole application: over a database that such tests share, with cheap password hashes, a clock
 * that can be moved forward, and a post office that keeps letters.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Zaklon.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"zaklon.password.memory-kib=1024", "zaklon.password.passes=1"})
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
@Import(WholeApplication.Doubles.class)
public @interface WholeApplication {

    /** What stands in for the world outside. */
    @TestConfiguration(proxyBeanMethods = false)
    class Doubles {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }

        @Bean
        RecordingMail recordingMail() {
            return new RecordingMail();
        }
    }
}
