/** The linkage engine: the same person or not. A plain library without framework and database. */
package org.zaklon.linkage;
