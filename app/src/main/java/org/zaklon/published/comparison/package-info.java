/** The same figure from several publishers, side by side: never averaged, every difference named. Knows no database. */
@org.springframework.modulith.NamedInterface("comparison")
package org.zaklon.published.comparison;
