/**
 * What every page is made of: texts in the languages of the profile, the screen with its header and navigation, components,
 * the forms toolkit, safe headers. Holds no rule about data; templates never query.
 */
package org.zaklon.ui;
