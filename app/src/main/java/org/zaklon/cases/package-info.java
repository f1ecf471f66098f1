/**
 * Cases: from the first signal to closure. A case is a folder of entries, each with an owning unit, an author, a time and one
 * data class; the status is a list of dated assertions; clocks run beside it.
 */
package org.zaklon.cases;
