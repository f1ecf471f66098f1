/** Who must not know of a case because of a conflict of interest: entered, lifted, and watched by the officer for data protection. */
package org.zaklon.cases.conflict;
