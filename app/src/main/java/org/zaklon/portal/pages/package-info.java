/** The pages of the portal: the five questions people come with, every dataset and edition, every table with its picture, and its embed. */
package org.zaklon.portal.pages;
