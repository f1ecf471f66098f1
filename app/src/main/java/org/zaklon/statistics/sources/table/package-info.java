/** A table of coded columns, as compact as its categories allow: what is counted again and again is read from memory in one sweep. */
@org.springframework.modulith.NamedInterface("sources-table")
package org.zaklon.statistics.sources.table;
