/**
 * Requests for support from a task force to shelters and services, without content of a case: what kind of help, where, by when, for about how
 * many people. Everything is chosen from lists, so that nobody can write what a service need not know (OVC task force guide: need to know).
 */
@org.springframework.modulith.NamedInterface("task-force-support")
package org.zaklon.forums.taskforce.support;
