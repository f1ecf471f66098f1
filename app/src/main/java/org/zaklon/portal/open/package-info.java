/**
 * What the public takes away: the catalogue of datasets (DCAT-AP) and every published table as CSV, XLSX, JSON-stat and SDMX-CSV. No session,
 * no cookie; an address with a number gives the same for ever, so that a cache in front carries any load.
 */
@org.springframework.modulith.NamedInterface("open")
package org.zaklon.portal.open;
