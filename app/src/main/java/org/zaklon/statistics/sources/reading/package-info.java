/** Files of other houses as tables of text: comma-separated or a workbook, packed or not, with the line of whatever is wrong in them. */
@org.springframework.modulith.NamedInterface("sources-reading")
package org.zaklon.statistics.sources.reading;
