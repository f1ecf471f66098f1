/** An imported dataset that its publisher made public becomes a dataset of the portal: its figures unchanged, and invented rows for free questions. */
@org.springframework.modulith.NamedInterface("sources-publishing")
package org.zaklon.statistics.sources.publishing;
