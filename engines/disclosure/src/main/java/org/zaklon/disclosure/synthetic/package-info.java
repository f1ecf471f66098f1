/** Rows of invented victims whose tables resemble those of the real ones, with a promise of differential privacy to each real one. */
package org.zaklon.disclosure.synthetic;
