/** What is counted and what is published: dimensions with hierarchies, counts, and catalogues of linked tables. */
package org.zaklon.disclosure.table;
