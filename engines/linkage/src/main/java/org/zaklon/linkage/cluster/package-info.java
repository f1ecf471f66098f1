/** From weighed pairs to persons, by average weight, with what people decided. */
package org.zaklon.linkage.cluster;
