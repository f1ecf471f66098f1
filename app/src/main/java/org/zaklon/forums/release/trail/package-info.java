/** Who looked at a plan and who was let to read what: a row of each, for every seat of the body, as long as the plan is kept. */
package org.zaklon.forums.release.trail;
