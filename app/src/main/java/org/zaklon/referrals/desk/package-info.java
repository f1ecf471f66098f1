/** Where referrals are worked on: the use cases, the clock, the tables. Nothing here is public; the door is one package up. */
package org.zaklon.referrals.desk;
