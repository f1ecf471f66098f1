/** Anonymous reports of the invented country, told by nobody in particular and answered by those who sign in. */
package org.zaklon.demo.report;
