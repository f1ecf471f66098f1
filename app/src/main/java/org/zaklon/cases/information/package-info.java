/** What was explained to the person, and who decides: comes before any consent, and is repeated as often as is needed. */
package org.zaklon.cases.information;
