/** What somebody needs who leaves prison: assessed by domain, answered for by one agency each, or not available here. */
@org.springframework.modulith.NamedInterface("release-need")
package org.zaklon.forums.release.need;
