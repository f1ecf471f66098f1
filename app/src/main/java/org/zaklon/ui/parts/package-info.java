/** What the component templates are given: small records, already in the reader's words. */
@org.springframework.modulith.NamedInterface("parts")
package org.zaklon.ui.parts;
