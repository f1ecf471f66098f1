package org.zaklon.cases;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.zaklon.account.WholeApplication;
import org.zaklon.cases.signal.Stage;

/** A test of a step of the walk, on the whole application with the first country. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WholeApplication
@Import({WholeApplication.Doubles.class, Stage.class})
public @interface OnTheWalk {}
