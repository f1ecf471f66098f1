/** Indicator sets as versioned data, and what answered indicators speak for: in words, never as a number, never as a decision. */
@org.springframework.modulith.NamedInterface("indicators")
package org.zaklon.country.indicators;
