/** The keys of the vault, kept in a file of their own. */
package org.zaklon.people.keys;
