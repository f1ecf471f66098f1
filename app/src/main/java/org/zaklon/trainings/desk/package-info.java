/** What happens while a session runs: presence, the sheet with its sign, what learners think of it. */
@org.springframework.modulith.NamedInterface("desk")
package org.zaklon.trainings.desk;
