/** Reads a country profile and names every mistake with file and line before the application starts. */
package org.zaklon.country.reading;
