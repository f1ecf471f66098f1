/** Who may share what with whom: agency by agency by data class. */
package org.zaklon.agreements.matrix;
