/** Releases over time: frozen epochs, what was ever published, and the guard before the next. */
package org.zaklon.disclosure.release;
