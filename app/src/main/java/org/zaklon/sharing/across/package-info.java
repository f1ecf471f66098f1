/**
 * Comparisons between two agencies: opened by two people of the one that asks, found out by the enclave, told to the owner of the record first, and told
 * to whoever asked only where the owner says so, as a share like any other.
 */
package org.zaklon.sharing.across;
