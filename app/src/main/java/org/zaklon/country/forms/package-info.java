/** Forms as data: what is asked, of which data class, for which purpose, who reads it, when it is deleted. */
package org.zaklon.country.forms;
