/** What was learned, and who takes it up; campaigns and their reach. */
package org.zaklon.programmes.lessons;
