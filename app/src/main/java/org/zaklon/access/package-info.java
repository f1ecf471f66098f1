/** Who acts, in which unit, and the one decision function; also the only way to open a transaction on protected tables. */
package org.zaklon.access;
