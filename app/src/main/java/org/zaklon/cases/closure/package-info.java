/** The end of the work on a case, with a checklist and a reason, and taking it up again. */
package org.zaklon.cases.closure;
