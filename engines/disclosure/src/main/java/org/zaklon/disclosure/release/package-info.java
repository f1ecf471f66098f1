/**
 * Releases over time: frozen epochs, what was ever published, and the guard before the next. An {@link org.zaklon.disclosure.release.Archive} is kept as text
 * ({@link org.zaklon.disclosure.release.ArchiveText}), byte for byte the same for the same archive.
 */
package org.zaklon.disclosure.release;
