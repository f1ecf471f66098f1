/** Attackers who know more than the tables: an insider, who follows releases, asks one question many times, or guesses; and what is learned of a group. */
package org.zaklon.disclosure.attack.people;
