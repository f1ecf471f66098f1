/** Figures that two people of the coordinating office agreed on: from which files, by which method, in which vintage. */
@org.springframework.modulith.NamedInterface("migration-figure")
package org.zaklon.migration.figure;
