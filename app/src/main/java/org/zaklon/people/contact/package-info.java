/** Where and how people can be reached: the most dangerous class, opened apart from everything else. */
package org.zaklon.people.contact;
