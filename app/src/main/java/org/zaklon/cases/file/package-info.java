/** The folder itself: rows of the queue, entries by class, assertions; what every use case of {@code cases} stands on. */
package org.zaklon.cases.file;
