package org.zaklon.account;

import org.zaklon.access.Actor;

/**
 * Who an account is at this moment: read once for each request, so that whatever changed works at once.
 *
 * @param name the display name
 * @param language the chosen language tag; may be null
 */
public record Standing(Actor actor, Account.Kind kind, String name, String language) {}
