/** The dark figure: the range in which the number of people lies whom agencies met, and did not meet, from lists that overlap. */
package org.zaklon.statistics.release.unseen;
