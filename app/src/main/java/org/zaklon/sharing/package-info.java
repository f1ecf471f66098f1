/**
 * The only way across from one agency to another: permits that name their legal basis, shares, consents, disclosures to the
 * outside and refusals to share. Nobody else asks the register of agreements, nobody else opens anything to another unit.
 */
package org.zaklon.sharing;
