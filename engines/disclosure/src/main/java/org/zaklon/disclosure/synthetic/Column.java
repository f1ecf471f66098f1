package org.zaklon.disclosure.synthetic;

/** One dimension of many rows, in as few bytes as its codes need. */
sealed interface Column {
    int MOST_CODES = 1 << 16;

    static Column of(int codes, int rows) {
        return codes <= 1 << 8 ? new Bytes(new byte[rows]) : new Chars(new char[rows]);
    }

    int code(int row);

    void set(int row, int code);

    /** Adds code * stride of the rows from here on to what stands in the array, as far as it is long or {@code many} says. */
    void addTo(int[] into, int from, int many, int stride);

    /** Clears what rows weigh whose code is not wanted; {@code mask} is -1 for the codes that are, 0 for others. */
    void keep(int[] weights, int from, int many, int[] mask);

    /** Up to 256 codes. */
    record Bytes(byte[] codes) implements Column {
        @Override
        public int code(int row) {
            return codes[row] & 0xff;
        }

        @Override
        public void set(int row, int code) {
            codes[row] = (byte) code;
        }

        @Override
        public void addTo(int[] into, int from, int many, int stride) {
            for (int i = 0; i < many; i++) {
                into[i] += (codes[from + i] & 0xff) * stride;
            }
        }

        @Override
        public void keep(int[] weights, int from, int many, int[] mask) {
            for (int i = 0; i < many; i++) {
                weights[i] &= mask[codes[from + i] & 0xff];
            }
        }
    }

    /** Up to {@link #MOST_CODES} codes. */
    record Chars(char[] codes) implements Column {
        @Override
        public int code(int row) {
            return codes[row];
        }

        @Override
        public void set(int row, int code) {
            codes[row] = (char) code;
        }

        @Override
        public void addTo(int[] into, int from, int many, int stride) {
            for (int i = 0; i < many; i++) {
                into[i] += codes[from + i] * stride;
            }
        }

        @Override
        public void keep(int[] weights, int from, int many, int[] mask) {
            for (int i = 0; i < many; i++) {
                weights[i] &= mask[codes[from + i]];
            }
        }
    }
}
