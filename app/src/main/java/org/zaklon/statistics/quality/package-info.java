/**
 * How good the facts are: what is unknown, how late it became known, which months are silent, what contradicts itself, who may have
 * been registered twice. Counts only; nobody can be picked out to be corrected here, because nothing leads back.
 */
package org.zaklon.statistics.quality;
