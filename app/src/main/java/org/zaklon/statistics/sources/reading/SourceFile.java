package org.zaklon.statistics.sources.reading;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;

/** A file of another house, read once as it arrives. Whether it is packed (gzip) and whether it is a workbook (xlsx) shows in its first bytes. */
public final class SourceFile {
    private static final int BUFFER = 1 << 16;
    private static final long MOST_BYTES = 2L << 30;

    private final InputStream in;
    private final MessageDigest digest = sha256();

    public SourceFile(InputStream in) {
        this.in = in;
    }

    /**
     * @param encoding of the text; a workbook brings its own
     * @param looked how to look at the sheet, such as one that turns names into what may be kept
     */
    public RawTable read(Charset encoding, UnaryOperator<Sheet> looked) throws IOException {
        return read(encoding, looked, RawTable.MOST_DIFFERENT);
    }

    /** The same with every column, for a look that keeps nothing. */
    public RawTable readWhole(Charset encoding) throws IOException {
        return read(encoding, sheet -> sheet, RawTable.MOST_ROWS);
    }

    private RawTable read(Charset encoding, UnaryOperator<Sheet> looked, int most) throws IOException {
        var packed = new BufferedInputStream(in, BUFFER);
        var open = begins(packed, 0x1f, 0x8b) ? new GZIPInputStream(packed, BUFFER) : packed;
        var text = new BufferedInputStream(new DigestInputStream(new Bounded(open), digest), BUFFER);
        Sheet sheet = begins(text, 'P', 'K') ? new WorkbookSheet(text) : new CsvSheet(text, encoding);
        try {
            return RawTable.read(looked.apply(sheet), most, this);
        } finally {
            text.close();
        }
    }

    String digest() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static boolean begins(BufferedInputStream in, int first, int second) throws IOException {
        in.mark(2);
        boolean so = in.read() == first && in.read() == second;
        in.reset();
        return so;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    /** A small packed file may unpack to more than a disk holds. */
    private static final class Bounded extends FilterInputStream {
        private long left = MOST_BYTES;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            spend(1);
            return super.read();
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            spend(Math.max(0, read));
            return read;
        }

        private void spend(int bytes) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new IOException("the file unpacks to more than 2 GiB");
            }
        }
    }
}
