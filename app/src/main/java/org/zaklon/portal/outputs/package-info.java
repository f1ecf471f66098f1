/**
 * The published figures as the forms of those who ask for them every year: the national report, GRETA, the US report, UNODC, Eurostat, the SDG.
 * Which item of a form is which cell stands in the country profile; what is not published here is said to be so and never made up.
 */
package org.zaklon.portal.outputs;
