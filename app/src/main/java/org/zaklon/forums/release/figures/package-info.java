/** Pages of figures about plans: how far a body is, what nobody offers, how many ended in which year. */
package org.zaklon.forums.release.figures;
