/**
 * Figures of other publishers as datasets of equal rank: each file that is imported is a vintage of its dataset, with its source, licence
 * and definitions. Nothing here sees a case; a file of cases is cut down to coded facts while it is read.
 */
@org.springframework.modulith.NamedInterface("sources")
package org.zaklon.statistics.sources;
