/**
 * What the public sees: pages with pictures ({@code pages}, {@code pictures}) and open data ({@code open}), read from the shelf of published
 * editions and from nowhere else. Nobody is recognised here: no account, no cookie, no session, no script. See docs/portal.md.
 */
package org.zaklon.portal;
