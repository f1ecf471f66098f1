/** Forms as data: what is asked, of which data class, for which purpose, who reads it, when it is deleted. */
@org.springframework.modulith.NamedInterface("forms")
package org.zaklon.country.forms;
