/** The living page of components: what is drawn there is drawn by the templates that every page uses. */
package org.zaklon.ui.design;
