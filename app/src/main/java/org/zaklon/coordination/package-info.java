/** The coordinator's board: what waits, for whom and how long, by pseudonym, without a way into the content. */
package org.zaklon.coordination;
