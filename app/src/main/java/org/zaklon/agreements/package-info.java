/**
 * Agreements between agencies as data that decide: parties, clauses, and rules that say which units may share which classes with
 * whom, for what, until when. Holds nothing about any person.
 */
package org.zaklon.agreements;
