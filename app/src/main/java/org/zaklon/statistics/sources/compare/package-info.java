/** What the imported sources print about one indicator and one country. */
package org.zaklon.statistics.sources.compare;
