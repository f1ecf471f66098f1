/** Suppression: which cells must be hidden, at what least loss, so that no sensitive cell follows from what is shown. */
package org.zaklon.disclosure.suppress;
