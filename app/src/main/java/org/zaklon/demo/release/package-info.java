/** Release plans of the invented country: invented names, code words, days counted back from today. */
package org.zaklon.demo.release;
