/** The day of release: appointments in their order, and whether a person can really be at all of them. */
@org.springframework.modulith.NamedInterface("release-day")
package org.zaklon.forums.release.day;
