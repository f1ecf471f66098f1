package org.zaklon.referrals;

/** Who moves a referral on: the unit that asked, the unit that was asked, or the platform itself when a share ends. */
public enum Side { SENDER, RECEIVER, PLATFORM }
