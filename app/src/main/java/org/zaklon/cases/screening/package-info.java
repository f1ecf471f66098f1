/** Looking through indicators: what speaks for an act, means and a purpose, and what is missing. It helps to think, never decides. */
package org.zaklon.cases.screening;
