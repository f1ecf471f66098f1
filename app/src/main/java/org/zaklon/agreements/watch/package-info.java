/** Says to the parties in time what comes: ends, reviews, days on which something is owed. */
package org.zaklon.agreements.watch;
