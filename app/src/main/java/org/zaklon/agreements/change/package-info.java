/** What happens to an agreement between its draft and its end: negotiated, suspended, left by one of its parties. */
@org.springframework.modulith.NamedInterface("change")
package org.zaklon.agreements.change;
