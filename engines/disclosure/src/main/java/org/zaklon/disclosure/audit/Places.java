package org.zaklon.disclosure.audit;

import java.util.Arrays;

/**
 * Where the atoms of a knowledge stand among their attributes, so that a guesser can give one person another attribute, or exchange an attribute between two.
 * Over several releases the time from which to which somebody was counted is an attribute too.
 *
 * @param sizes how many codes each attribute has
 * @param of for each atom its number in mixed radix over the attributes, the last fastest; rising
 */
public record Places(int[] sizes, long[] of) {
    /** Every combination is an atom, numbered so. */
    public static Places all(int... sizes) {
        var of = new long[Arrays.stream(sizes).reduce(1, Math::multiplyExact)];
        Arrays.setAll(of, atom -> atom);
        return new Places(sizes, of);
    }

    /** The code of an atom in one attribute. */
    int code(int atom, int attribute) {
        return (int) (of[atom] / stride(attribute) % sizes[attribute]);
    }

    /** By how much the number grows from one code of an attribute to the next. */
    long stride(int attribute) {
        long stride = 1;
        for (int after = attribute + 1; after < sizes.length; after++) {
            stride *= sizes[after];
        }
        return stride;
    }

    /** @return the atom with this number, negative where there is none */
    int atom(long number) {
        return of.length > number && of[(int) number] == number ? (int) number : Arrays.binarySearch(of, number);
    }
}
