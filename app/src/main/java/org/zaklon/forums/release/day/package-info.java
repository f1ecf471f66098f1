/** The day of release: appointments in their order, and whether a person can really be at all of them. */
package org.zaklon.forums.release.day;
