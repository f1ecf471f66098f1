package org.zaklon.matrix;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.zaklon.Zaklon;
import org.zaklon.store.TestDatabase;

/** The whole application over a database of its own, with the {@link Troupe} instead of accounts. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Zaklon.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = {"zaklon.password.memory-kib=1024", "zaklon.password.passes=1", "zaklon.texts.strict=true"})
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
@Import({Troupe.class, TheBody.class, ThePlan.class, TheIssue.class, TheTraining.class, Asking.class})
@interface WholeHouse {}
