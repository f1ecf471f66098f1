/** What was promised, paid in and spent, line by line; sums are computed when they are asked for. */
@org.springframework.modulith.NamedInterface("money")
package org.zaklon.programmes.money;
