package org.zaklon.account;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.zaklon.Zaklon;
import org.zaklon.store.TestDatabase;

/** A test that speaks HTTP to the whole application over a database of its own, with cheap password hashes and a movable clock. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Zaklon.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"zaklon.password.memory-kib=1024", "zaklon.password.passes=1"})
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
@Import(MovableClock.Configuration.class)
@interface WholeApplication {}
