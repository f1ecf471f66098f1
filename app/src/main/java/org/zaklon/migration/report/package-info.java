/** Reports on migration statistics: how complete and timely agencies report, where sources differ, what was revised, the table of the Regulation. */
package org.zaklon.migration.report;
