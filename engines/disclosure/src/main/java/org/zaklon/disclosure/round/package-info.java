/** Rounding: a rule over a catalogue of linked tables with joint audit and repair, and additive controlled rounding. */
package org.zaklon.disclosure.round;
