/** The machinery of the attacker: systems of sums in whole numbers, their elimination, and the solvers, which are believed only as far as they prove. */
package org.zaklon.disclosure.attack.solve;
