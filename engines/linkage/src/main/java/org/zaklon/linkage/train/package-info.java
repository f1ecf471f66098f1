/** Learning a model without labels: u from random pairs, m from seeds, with guards. */
package org.zaklon.linkage.train;
