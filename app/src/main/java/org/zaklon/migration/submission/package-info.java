/**
 * What agencies send in: a file of one dataset and month, read line by line, approved by a second person of the agency and accepted by the coordinating
 * office. A correction is a further vintage; nothing is changed or removed, so that every state can be looked up as it was known on a day.
 */
@org.springframework.modulith.NamedInterface("migration-submission")
package org.zaklon.migration.submission;
