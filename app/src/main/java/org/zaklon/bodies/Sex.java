package org.zaklon.bodies;

/** As somebody says of herself when she takes a seat; unknown is a value (law 14). */
public enum Sex { FEMALE, MALE, OTHER, UNKNOWN }
