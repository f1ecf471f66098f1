/** Decisions of named bodies about the status, with reasons and a legal basis, and what follows from them at once. */
package org.zaklon.cases.decision;
