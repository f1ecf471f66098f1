/** Rules of publication, as data: what they show of a number, and what a reader who knows them learns. */
package org.zaklon.disclosure.rule;
