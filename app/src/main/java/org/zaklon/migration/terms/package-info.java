/** What is counted and by whom, as the profile of the country says it: datasets, sources and what they really count, codes of agencies, rules of comparison. */
@org.springframework.modulith.NamedInterface("migration-terms")
package org.zaklon.migration.terms;
