/** What the parties of an agreement owe each other, when they look at it again, and what ends with it. */
@org.springframework.modulith.NamedInterface("duties")
package org.zaklon.agreements.duties;
