/**
 * Encodings under a key, for linking where names may not go: Bloom filters of fields for an enclave, one filter of a whole
 * record for a partner outside. Who has no key learns no name; who has it must not have the encodings.
 */
package org.zaklon.linkage.keyed;
