package org.zaklon.forums.taskforce.reference;

import java.util.UUID;

/** An agency entered a reference; told after the commit to whoever compares. */
record ReferenceEntered(UUID id) {}
