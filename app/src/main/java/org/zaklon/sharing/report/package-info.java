/** What an agency shared, with whom, on which basis, as lists to look through and to take away. */
package org.zaklon.sharing.report;
