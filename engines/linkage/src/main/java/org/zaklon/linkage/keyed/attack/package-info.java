/**
 * Attacks on encodings by somebody who holds a dump and knows the people in it, but has no key. Published attacks in a plain form:
 * they are here to show what the encodings withstand, beside what they do to encodings without protection.
 */
package org.zaklon.linkage.keyed.attack;
