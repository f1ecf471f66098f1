/**
 * Anonymous reports of violence against people on the move: told without an account, sent to whom the reporter chooses, answered by the receipt.
 * Whoever is named as having done it, and whoever is tied to them, never learns that the report exists. The room knows no person and no case.
 */
package org.zaklon.incidents;
