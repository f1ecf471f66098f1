package org.zaklon.linkage.batch;

/**
 * A way in which two records of one person are likely to meet.
 *
 * @param tag what the key is made of
 * @param most the largest block that is still looked through; a larger one says too little, other keys must do
 */
record KeyKind(String tag, int most) {
    /** Every record with every other, for small sets. */
    static KeyKind all() {
        return new KeyKind("all", Integer.MAX_VALUE);
    }

    /** Keys of several parts. */
    static KeyKind fine(String tag) {
        return new KeyKind(tag, 300);
    }

    /** Keys of one part, which help where the part is rare. */
    static KeyKind coarse(String tag) {
        return new KeyKind(tag, 40);
    }
}
