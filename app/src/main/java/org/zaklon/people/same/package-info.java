/**
 * Whether two records of an agency are one person: looked at side by side, decided by people, grouped and never merged. A record is not rewritten,
 * so what was joined by mistake comes apart as it was, and any past state can be asked.
 */
package org.zaklon.people.same;
