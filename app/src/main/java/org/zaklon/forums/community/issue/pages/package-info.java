/**
 * The pages on which issues are raised, read and followed, and the one on which a raiser answers.
 */
package org.zaklon.forums.community.issue.pages;
