/** The joint audit: witnesses that what must stay open stays open, or the proof that it does not. */
package org.zaklon.disclosure.audit;
