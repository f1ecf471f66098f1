/** One record asked about, a few candidates to compare it with: what a desk needs while somebody waits. */
package org.zaklon.linkage.intake;
