/** What becomes of a plan when it is over: a count of its year, and after its time nothing else. */
package org.zaklon.forums.release.ending;
