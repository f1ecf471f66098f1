/** Names of people who are planned for in a standing body and are in no case: sealed, opened one at a time, each opening with its reason. */
@org.springframework.modulith.NamedInterface("subject")
package org.zaklon.people.subject;
