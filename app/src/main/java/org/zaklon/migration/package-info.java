/**
 * Migration statistics of several agencies, made to agree: what each source counts, what it sent in and when, where two sources differ and why, the figure
 * that was agreed, and the monthly bulletin. Knows no person: everything here is a number in a table that an agency has counted itself.
 */
package org.zaklon.migration;
