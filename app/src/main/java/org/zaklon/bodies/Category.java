package org.zaklon.bodies;

/** From which part of society somebody sits in a body. */
public enum Category { COMMUNITY, POLICE, OFFICIAL, CIVIL_SOCIETY, JUSTICE, SERVICE }
