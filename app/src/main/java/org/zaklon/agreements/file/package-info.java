/** The signed paper of an agreement: taken, kept under its fingerprint, and given to those who may read the wording. */
@org.springframework.modulith.NamedInterface("file")
package org.zaklon.agreements.file;
