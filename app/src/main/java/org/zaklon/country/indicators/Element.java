package org.zaklon.country.indicators;

/** The three elements of the definition (Palermo Protocol, Art. 3); for a child the means are not needed (Art. 3(c)). */
public enum Element { ACT, MEANS, PURPOSE }
