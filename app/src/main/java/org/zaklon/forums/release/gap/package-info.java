/** What nobody offers, by area and field: for those who plan services, without any person. */
package org.zaklon.forums.release.gap;
