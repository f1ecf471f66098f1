/**
 * How the national referral mechanism works, for inside use: how long people wait, which referrals are answered in time, what help
 * is missing. Counted from the facts; the public version comes from a release.
 */
package org.zaklon.statistics.performance;
