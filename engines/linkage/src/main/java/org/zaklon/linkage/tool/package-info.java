/** The tool {@code ./zaklon link}. */
package org.zaklon.linkage.tool;
