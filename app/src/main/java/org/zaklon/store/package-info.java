/**
 * Where the data lies: the embedded or external PostgreSQL, its roles, the migrations of every module and the one connection pool.
 * Nothing here knows what a case is.
 */
package org.zaklon.store;
