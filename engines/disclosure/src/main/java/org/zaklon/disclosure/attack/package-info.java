/** The attacker: what follows from everything that is published. */
package org.zaklon.disclosure.attack;
