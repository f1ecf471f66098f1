/** What was done and can be counted, heard from the rooms that do it, and who paid for which part. */
@org.springframework.modulith.NamedInterface("deed")
package org.zaklon.programmes.deed;
