/** A task force of the invented country: references that meet, support that is asked for and given, outcomes that two people confirm. */
package org.zaklon.demo.force;
