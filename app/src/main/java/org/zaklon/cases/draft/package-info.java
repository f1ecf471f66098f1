/** What somebody is writing and has not sent: sealed, read by its writer only, deleted when its time is over. */
package org.zaklon.cases.draft;
