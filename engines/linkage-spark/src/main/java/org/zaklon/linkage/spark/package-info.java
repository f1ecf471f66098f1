/**
 * The linkage engine on more than one machine, as a job for Apache Spark: the same classes make the keys, the weights and the clusters, and the result is
 * the same as in one process. The application does not carry it.
 */
package org.zaklon.linkage.spark;
