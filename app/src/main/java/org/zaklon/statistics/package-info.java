/**
 * Figures for inside use: how many people, counted once each, as known on a date. It hears of cases by events with coded facts
 * and never sees a person, a name or a text. Public releases need the disclosure engine and do not come from here.
 */
package org.zaklon.statistics;
