/** One cohort of people through the disclosure engine: what the profile publishes of it, its frozen people, and what came of a proposal. */
package org.zaklon.statistics.release.cohort;
