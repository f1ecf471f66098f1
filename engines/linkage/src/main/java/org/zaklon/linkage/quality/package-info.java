/** How good a linkage was, where the truth is known. */
package org.zaklon.linkage.quality;
