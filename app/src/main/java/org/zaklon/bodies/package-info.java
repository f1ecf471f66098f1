/**
 * Standing bodies that meet: seats, meetings, agenda items that keep their owner and audience, decisions, actions, minutes
 * rendered for each reader. A body owns nothing of what is said in it (law 10).
 */
package org.zaklon.bodies;
