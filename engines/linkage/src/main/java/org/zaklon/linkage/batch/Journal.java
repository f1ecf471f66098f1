package org.zaklon.linkage.batch;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;

/**
 * Finished pieces of a run in a file: number of pieces; then for each piece its number, its count of pairs, and the pairs. A
 * piece that was broken off in the middle is cut away. It holds rows and weights, no value of any record. It belongs to one
 * set of records and one model; keeping them the same is the caller's part.
 */
final class Journal implements AutoCloseable {
    private static final int EDGE = 12;

    private final FileChannel file;
    private final BitSet done = new BitSet();
    private final Edges edges = new Edges();

    private Journal(FileChannel file) {
        this.file = file;
    }

    static Journal open(Path path, int pieces) {
        if (path == null) {
            return new Journal(null);
        }
        try {
            var fresh = !Files.exists(path) || Files.size(path) < 4;
            var journal = new Journal(FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
            if (fresh) {
                journal.file.truncate(0);
                journal.file.write(ByteBuffer.allocate(4).putInt(pieces).flip());
            } else {
                journal.file.truncate(journal.read(path, pieces)).position(journal.file.size());
            }
            return journal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads whole pieces and gives back where they end. */
    private long read(Path path, int pieces) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
            if (in.readInt() != pieces) {
                throw new IllegalArgumentException("the journal " + path.getFileName() + " belongs to another set of records");
            }
            var end = 4L;
            while (true) {
                try {
                    end += readPiece(in);
                } catch (EOFException e) {
                    return end;
                }
            }
        }
    }

    private long readPiece(DataInputStream in) throws IOException {
        var number = in.readInt();
        var count = in.readInt();
        var piece = new Edges();
        for (var i = 0; i < count; i++) {
            piece.add(in.readInt(), in.readInt(), in.readFloat());
        }
        edges.addAll(piece);
        done.set(number);
        return 8 + (long) count * EDGE;
    }

    /** What earlier runs found. */
    Edges edges() {
        return edges;
    }

    int count() {
        return done.cardinality();
    }

    boolean has(int piece) {
        return done.get(piece);
    }

    synchronized void write(int piece, Edges found) throws IOException {
        if (file == null) {
            return;
        }
        var bytes = ByteBuffer.allocate(8 + found.size() * EDGE).putInt(piece).putInt(found.size());
        for (var i = 0; i < found.size(); i++) {
            bytes.putInt(found.a(i)).putInt(found.b(i)).putFloat(found.weight(i));
        }
        bytes.flip();
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    @Override
    public void close() {
        if (file != null) {
            try {
                file.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
