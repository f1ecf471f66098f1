/** The pages of help and their REST face: they only parse, call and put into words. */
package org.zaklon.services.pages;
