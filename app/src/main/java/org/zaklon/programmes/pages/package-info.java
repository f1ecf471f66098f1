/** The pages of projects. They parse, call and draw. */
package org.zaklon.programmes.pages;
