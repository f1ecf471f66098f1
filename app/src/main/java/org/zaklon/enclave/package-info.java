/**
 * Whether two agencies know the same person, found out where no agency looks in: encodings without a name, sealed with a key of their own,
 * compared under a role of the database that sees nothing else. What is found is a question to the agency that owns the record, and to nobody else.
 */
package org.zaklon.enclave;
