/** The solvers of suppression: the cheapest move, the cheapest choice. */
package org.zaklon.disclosure.suppress.solve;
