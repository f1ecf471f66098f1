/**
 * Noise that is drawn exactly, what it costs, and an account that cannot be overspent.
 *
 * <p>The unit of privacy is one victim: two data sets are neighbours where one has all rows of one victim more than the other. Everything
 * here is zero-concentrated differential privacy (Bun and Steinke 2016), and its conversion to epsilon and delta (Canonne, Kamath and
 * Steinke 2020).
 */
package org.zaklon.disclosure.privacy;
