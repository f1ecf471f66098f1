/** The life of an agreement: drafted, proposed, signed by every party over the same text, watched, ended. */
package org.zaklon.agreements.life;
