/** What donors, the public and other agencies are told of a project: sheet, donor report, who does what where, IATI. */
@org.springframework.modulith.NamedInterface("report")
package org.zaklon.programmes.report;
