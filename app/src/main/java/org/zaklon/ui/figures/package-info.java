/** Figures of a room for inside use: a table that says what it counts, its picture, and its files. */
@org.springframework.modulith.NamedInterface("figures")
package org.zaklon.ui.figures;
