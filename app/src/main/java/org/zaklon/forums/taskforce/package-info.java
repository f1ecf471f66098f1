/**
 * Task forces of prosecutors and investigators: what they need beside meetings, and may know of each other without opening a case. Each part
 * has a package of its own; this one says who may come in.
 */
@org.springframework.modulith.NamedInterface("task-force")
package org.zaklon.forums.taskforce;
