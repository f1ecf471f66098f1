/** What becomes of a report when its time is over: codes stay to be counted, words and messages do not. */
package org.zaklon.incidents.ending;
