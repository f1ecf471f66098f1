/** The recipient's desk: acknowledge, ask, answer, verify, close, pass on where the reporter agreed. */
@org.springframework.modulith.NamedInterface("incidents-desk")
package org.zaklon.incidents.desk;
