/** How many agreements there are, by the year in which they begin and by where they stand. */
package org.zaklon.agreements.figures;
