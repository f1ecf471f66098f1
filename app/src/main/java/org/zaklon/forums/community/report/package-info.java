/**
 * The figures of community forums, for those who keep them.
 */
package org.zaklon.forums.community.report;
