/** How many learned, how much, and where somebody is still missing. */
package org.zaklon.trainings.report;
