/** What was done and can be counted, heard from the rooms that do it, and who paid for which part. */
package org.zaklon.programmes.deed;
