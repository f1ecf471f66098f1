/** Standing bodies for programs of agencies: what meets when, and what the own agency answers for. */
package org.zaklon.bodies.api;
