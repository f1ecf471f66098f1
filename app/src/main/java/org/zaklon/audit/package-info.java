/** The log of every act, read, search, share and refusal: written in the transaction of the act, then chained by hash. */
package org.zaklon.audit;
