/** What the pages of the forums have in common: a page with one form, read question by question. */
package org.zaklon.forums.page;
