/** Dates as sources write them: with a precision, and with the mark of a day that an office assigned. */
package org.zaklon.linkage.dates;
