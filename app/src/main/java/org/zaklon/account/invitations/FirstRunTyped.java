package org.zaklon.account.invitations;

/** What was typed on the page of the first start; the passwords are not kept. */
public record FirstRunTyped(String code, String login, String name, String unit) {}
