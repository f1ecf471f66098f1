/** What somebody needs who leaves prison: assessed by domain, answered for by one agency each, or not available here. */
package org.zaklon.forums.release.need;
