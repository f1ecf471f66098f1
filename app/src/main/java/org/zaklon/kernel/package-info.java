/** Words that every room of the house shares: identities, outcomes, the data classes, purposes and unit functions. No I/O. */
package org.zaklon.kernel;
