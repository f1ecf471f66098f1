package org.zaklon.disclosure.attack.solve;

import java.util.Arrays;

/**
 * A sparse row of whole numbers: places rising, no zero among the values, no common divisor once it is {@link #primitive}.
 */
public record Sparse(int[] at, long[] value) {
    public static Sparse ones(int[] places) {
        var at = places.clone();
        Arrays.sort(at);
        var value = new long[at.length];
        Arrays.fill(value, 1);
        return new Sparse(at, value);
    }

    public boolean isZero() {
        return at.length == 0;
    }

    public long of(int place) {
        int found = Arrays.binarySearch(at, place);
        return found < 0 ? 0 : value[found];
    }

    /** {@code a * this - b * other}. */
    public Sparse minus(long a, Sparse other, long b) {
        var places = new int[at.length + other.at.length];
        var values = new long[places.length];
        int size = 0;
        for (int i = 0, j = 0; i < at.length || j < other.at.length; ) {
            int left = i < at.length ? at[i] : Integer.MAX_VALUE;
            int right = j < other.at.length ? other.at[j] : Integer.MAX_VALUE;
            long v = left <= right ? Math.multiplyExact(a, value[i++]) : 0;
            if (right <= left) {
                v = Math.subtractExact(v, Math.multiplyExact(b, other.value[j++]));
            }
            if (v != 0) {
                places[size] = Math.min(left, right);
                values[size++] = v;
            }
        }
        return new Sparse(Arrays.copyOf(places, size), Arrays.copyOf(values, size));
    }

    /** The greatest common divisor of the values, with the sign of the first; 1 for an empty row. */
    public long content() {
        long gcd = 0;
        for (long v : value) {
            gcd = gcd(gcd, Math.abs(v));
            if (gcd == 1) {
                break;
            }
        }
        return gcd == 0 ? 1 : value[0] < 0 ? -gcd : gcd;
    }

    public Sparse dividedBy(long divisor) {
        return divisor == 1 ? this : new Sparse(at, Arrays.stream(value).map(v -> v / divisor).toArray());
    }

    public static long gcd(long a, long b) {
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sparse(var places, var values) && Arrays.equals(at, places) && Arrays.equals(value, values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(at) + Arrays.hashCode(value);
    }
}
