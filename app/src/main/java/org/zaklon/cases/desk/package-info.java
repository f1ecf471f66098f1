/** The pages and the REST face of cases: lists, one case with its tasks, clocks, entries and timeline, and handing it to somebody. */
package org.zaklon.cases.desk;
