/** How two values agree: levels from "same" to "other", by kind. */
package org.zaklon.linkage.compare;
