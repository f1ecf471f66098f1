/**
 * The facts: coded, de-identified lines that the rooms of the work tell by events after their commit, added once and never
 * changed. What becomes of them inside - pages, releases, quality - reads them here; nobody outside {@code statistics} does.
 */
package org.zaklon.statistics.facts;
