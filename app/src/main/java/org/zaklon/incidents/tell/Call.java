package org.zaklon.incidents.tell;

/** A number to call in danger. */
public record Call(String what, String number) {}
