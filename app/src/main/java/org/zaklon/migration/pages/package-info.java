/** The pages of migration statistics: what is expected, one file, differences, agreed figures, bulletins, reports, definitions. */
package org.zaklon.migration.pages;
