/**
 * The workbench of official figures: a statistician proposes, the disclosure engine protects and attacks beside everything published before, a
 * second person approves, and the edition is frozen. Snapshots and archives are as secret as the facts and never leave this room; only
 * protected tables do.
 */
@org.springframework.modulith.NamedInterface("release")
package org.zaklon.statistics.release;
