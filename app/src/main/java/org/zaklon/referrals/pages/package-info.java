/** The pages of referrals and their REST face: they only parse, call and put into words. */
package org.zaklon.referrals.pages;
