/** What somebody is writing and has not sent: sealed, read by its writer only, deleted when its time is over. */
@org.springframework.modulith.NamedInterface("draft")
package org.zaklon.cases.draft;
