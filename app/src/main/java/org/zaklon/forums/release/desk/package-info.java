/** The pages of release plans: list, plan, needs, judgements, the day, the map of gaps. They parse, call and draw, nothing else. */
package org.zaklon.forums.release.desk;
