/** What the command-line tools of the engines share. */
package org.zaklon.tools;
