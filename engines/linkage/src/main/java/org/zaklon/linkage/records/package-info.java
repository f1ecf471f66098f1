/** What is linked: fields with kinds, and records in columns. */
package org.zaklon.linkage.records;
