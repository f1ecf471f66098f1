package org.zaklon.linkage.spark;

import java.io.Serializable;

/**
 * A pair of rows and its bits.
 *
 * @param a the smaller row
 * @param weight not a number where people said that the two are one person
 */
record Weighed(int a, int b, float weight) implements Serializable {
    boolean isSaid() {
        return Float.isNaN(weight);
    }
}
