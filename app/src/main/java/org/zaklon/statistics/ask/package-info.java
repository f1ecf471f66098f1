/** What every question of a statistician has in common: the period, its rows, the day of knowledge, and the way between the pages. */
package org.zaklon.statistics.ask;
