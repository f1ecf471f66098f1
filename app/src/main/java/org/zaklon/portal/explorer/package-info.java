/**
 * Free cross-tables over the synthetic object of an edition: every answer is a count over that one published object, so no series of questions
 * tells more than the object itself.
 */
package org.zaklon.portal.explorer;
