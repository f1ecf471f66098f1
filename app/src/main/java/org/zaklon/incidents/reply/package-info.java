/** What a reporter sees and says afterwards, with nothing but the receipt. */
@org.springframework.modulith.NamedInterface("incidents-reply")
package org.zaklon.incidents.reply;
