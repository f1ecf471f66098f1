/** How many reports there were, as the disclosure engine lets it be told: never which, and never a list. */
package org.zaklon.incidents.figures;
