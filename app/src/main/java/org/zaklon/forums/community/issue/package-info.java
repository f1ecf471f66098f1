/**
 * Issues that people raise in a forum, from the day they are heard to the day the raiser says that they are solved.
 */
@org.springframework.modulith.NamedInterface("issue")
package org.zaklon.forums.community.issue;
