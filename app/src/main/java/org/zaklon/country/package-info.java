/** The country as data: agencies, units, areas, code lists, deadlines, legal bases, forms and languages, read and checked at start. */
package org.zaklon.country;
