/** Tests before and after, in two forms, and what they say of each objective. */
@org.springframework.modulith.NamedInterface("test")
package org.zaklon.trainings.test;
