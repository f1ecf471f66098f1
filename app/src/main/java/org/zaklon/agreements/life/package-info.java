/** The life of an agreement: drafted, proposed, signed by every party over the same text, watched, ended. */
@org.springframework.modulith.NamedInterface("life")
package org.zaklon.agreements.life;
