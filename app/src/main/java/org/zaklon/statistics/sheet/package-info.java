/** A sheet of figures for inside use: definition, picture, table and file, whatever was counted. */
package org.zaklon.statistics.sheet;
