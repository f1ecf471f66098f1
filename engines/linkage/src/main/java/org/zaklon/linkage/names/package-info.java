/**
 * Canonical names: one spelling for the many spellings of a name, in the scripts and languages that meet on the Balkan route.
 * The rules are tables beside the classes, with a version; the classes only apply them.
 */
package org.zaklon.linkage.names;
