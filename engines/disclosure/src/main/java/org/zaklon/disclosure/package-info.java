/** The disclosure engine: tables of small counts that cannot be unpicked. A plain library, without framework and database. */
package org.zaklon.disclosure;
