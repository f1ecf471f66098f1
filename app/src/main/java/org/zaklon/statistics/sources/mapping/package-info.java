/** What the columns of a file mean: mappings that come with the program for known publishers, and those that somebody writes for a file of their own. */
@org.springframework.modulith.NamedInterface("sources-mapping")
package org.zaklon.statistics.sources.mapping;
