/** What a body agreed to be done: one accountable agency, a due day, followed up across its meetings. */
@org.springframework.modulith.NamedInterface("actions")
package org.zaklon.bodies.actions;
