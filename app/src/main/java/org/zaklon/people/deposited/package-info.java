/** Whom the references mean under which persons were left with the enclave. */
@NamedInterface("deposited")
package org.zaklon.people.deposited;

import org.springframework.modulith.NamedInterface;
