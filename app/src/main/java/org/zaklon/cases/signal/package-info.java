/** The first word about somebody: written on a phone, sent to the unit that the profile names, taken up or declined there. */
@org.springframework.modulith.NamedInterface("signal")
package org.zaklon.cases.signal;
