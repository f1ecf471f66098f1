/** Figures about the plans of one body, for those who sit there: how far planning is, what waits for whom. */
package org.zaklon.forums.release.report;
