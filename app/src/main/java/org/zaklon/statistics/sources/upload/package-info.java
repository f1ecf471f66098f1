/** Importing on pages, in four steps: the file, what its columns mean, the dry run, the confirmation. */
package org.zaklon.statistics.sources.upload;
