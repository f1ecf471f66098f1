/**
 * What cases tell statistics besides assertions: coded facts under a pseudonym that nobody traces back, told in the transaction of
 * the act.
 */
@NamedInterface("told")
package org.zaklon.cases.told;

import org.springframework.modulith.NamedInterface;
