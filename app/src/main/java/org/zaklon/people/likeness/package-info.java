/** How like two records are, by the linkage engine, with a model and name shares that never change with what any agency holds. */
package org.zaklon.people.likeness;
