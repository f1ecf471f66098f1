/** The vault: names, contacts and whereabouts, encrypted above the database, and the search for a person who is already known. */
package org.zaklon.people;
