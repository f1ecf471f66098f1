/**
 * Structured professional judgement, as text: by a certified assessor, dated, expiring, with what is missing and the person's own view.
 * No item ratings, no score, no rank (law 6).
 */
package org.zaklon.forums.release.judgement;
