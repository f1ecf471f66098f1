package org.zaklon.linkage.names;

import java.io.Serializable;
import java.util.List;

/**
 * A name as comparisons and keys see it.
 *
 * @param plain the words in their order, in lower-case Latin letters without marks, đ written dj; empty where nothing is a letter
 * @param words the same words without articles and particles (al, bin, van); all words where nothing else is left
 * @param western the sounds of the Balkan and Turkish spellings, words sorted: Hodža, Hoxha and Хоџа are one
 * @param eastern the consonants as Arabic script writes them, words sorted: Muhamed, Mohammad and محمد are one
 */
public record CanonicalName(String plain, List<String> words, String western, String eastern) implements Serializable {

    public CanonicalName {
        words = List.copyOf(words);
    }

    public boolean isEmpty() {
        return plain.isEmpty();
    }
}
