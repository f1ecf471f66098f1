/** The form that anybody fills in: no account, no cookie, no address, and every recipient shown before anything is sent. */
@org.springframework.modulith.NamedInterface("incidents-tell")
package org.zaklon.incidents.tell;
