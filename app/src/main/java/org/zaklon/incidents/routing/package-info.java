/** To whom a report may go: one pure decision over the profile, and nothing of it is ever decided by the one who is accused. */
@org.springframework.modulith.NamedInterface("incidents-routing")
package org.zaklon.incidents.routing;
