package org.zaklon.disclosure.synthetic;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** Numbers in as few bytes as they need: seven bits in each, the lowest first, the eighth says that more follow (LEB128). */
final class Packed {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** Eight bytes, the highest first. */
    void fixed(long value) {
        bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    /** @param value taken as without sign */
    void number(long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            bytes.write((int) (rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }

    /** Small whichever its sign: 0, -1, 1, -2 become 0, 1, 2, 3. */
    void signed(long value) {
        number(value << 1 ^ value >> 63);
    }

    /** UTF-8 after its length in bytes. */
    void text(String text) {
        var encoded = text.getBytes(StandardCharsets.UTF_8);
        number(encoded.length);
        bytes.writeBytes(encoded);
    }

    /** All bytes, and their CRC-32C in four more. */
    byte[] checked() {
        var all = bytes.toByteArray();
        var sum = new CRC32C();
        sum.update(all);
        return ByteBuffer.allocate(all.length + Integer.BYTES).put(all).putInt((int) sum.getValue()).array();
    }

    /** Reads what was written here, and trusts nothing. */
    static final class Reader {
        private final ByteBuffer bytes;

        Reader(ByteBuffer bytes) {
            this.bytes = bytes;
        }

        int left() {
            return bytes.remaining();
        }

        long fixed() {
            need(Long.BYTES);
            return bytes.getLong();
        }

        long number() {
            long value = 0;
            for (int shift = 0; shift < Long.SIZE; shift += 7) {
                need(1);
                byte next = bytes.get();
                value |= (next & 0x7fL) << shift;
                if (next >= 0) {
                    return value;
                }
            }
            throw wrong("a number has no end");
        }

        /** @param what it is, for the complaint where it is above {@code most} */
        int number(String what, int most) {
            long value = number();
            if (value < 0 || value > most) {
                throw wrong("%s cannot be %s".formatted(what, Long.toUnsignedString(value)));
            }
            return (int) value;
        }

        long signed() {
            long value = number();
            return value >>> 1 ^ -(value & 1);
        }

        String text() {
            var encoded = new byte[number("length of a text", left())];
            bytes.get(encoded);
            return new String(encoded, StandardCharsets.UTF_8);
        }

        IllegalArgumentException wrong(String what) {
            return new IllegalArgumentException("Synthetic object, byte %d: %s.".formatted(bytes.position(), what));
        }

        private void need(int many) {
            if (bytes.remaining() < many) {
                throw wrong("it ends too early");
            }
        }
    }
}
