/** What several publishers print about the same thing, for everybody: read from the shelf, never averaged. */
package org.zaklon.portal.compare;
