/** Published tables as pictures: laid out in Java, written down as SVG by templates, honest about what is hidden. */
package org.zaklon.portal.pictures;
