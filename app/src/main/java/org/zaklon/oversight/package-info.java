/** Who saw what: the log in plain sentences for data protection officers, auditors and the case's own staff, and its integrity. */
package org.zaklon.oversight;
