/** A PostgreSQL server that the application starts itself: unpacked, run as nobody, ended with the application. */
package org.zaklon.store.embedded;
