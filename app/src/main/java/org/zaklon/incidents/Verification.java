package org.zaklon.incidents;

/** What a recipient could find out about whether it happened; never about whether a person is believed. */
public enum Verification { UNVERIFIED, PLAUSIBLE, CORROBORATED, NOT_CONFIRMED }
