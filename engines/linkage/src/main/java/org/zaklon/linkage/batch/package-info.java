/** From records to pairs: blocking keys, candidates, scoring in pieces that can be cancelled and taken up again. */
package org.zaklon.linkage.batch;
