package org.zaklon.disclosure.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * An account in a file on a local disk: one line for each entry with tabs between its number, the trillionths of rho, the purpose, and a
 * hash over this and all lines before. Several processes may spend from it at once.
 *
 * <p>A line without its end was being written when the process died: nobody got a receipt for it, and the next entry overwrites it. A whole
 * line that does not fit its hash means damage, and nothing more can be spent. What this cannot notice is that the whole file was replaced
 * by an older copy.
 */
final class FileAccountStore implements AccountStore {
    /** A lock on a file holds between processes; between threads this does. */
    private static final Object GATE = new Object();

    private final Path file;

    FileAccountStore(Path file) {
        this.file = file.toAbsolutePath();
    }

    private record Book(List<Entry> entries, String hash, long end) {}

    @Override
    public List<Entry> list() {
        return locked((channel, book) -> book.entries());
    }

    @Override
    public boolean append(int size, Entry entry) {
        return locked((channel, book) -> {
            if (book.entries().size() != size) {
                return false;
            }
            channel.truncate(book.end());
            var line = "%d\t%d\t%s".formatted(size, entry.rho().trillionths(), entry.purpose());
            var bytes = ByteBuffer.wrap("%s\t%s\n".formatted(line, hash(book.hash(), line)).getBytes(UTF_8));
            for (long at = book.end(); bytes.hasRemaining(); ) {
                at += channel.write(bytes, at);
            }
            channel.force(true);
            if (size == 0) {
                // the name of a new file must outlive a crash too
                try (var folder = FileChannel.open(file.getParent(), READ)) {
                    folder.force(true);
                }
            }
            return true;
        });
    }

    private interface Work<T> {
        T on(FileChannel channel, Book book) throws IOException;
    }

    private <T> T locked(Work<T> work) {
        synchronized (GATE) {
            try (var channel = FileChannel.open(file, READ, WRITE, CREATE);
                    var _ = channel.lock()) {
                return work.on(channel, read(channel));
            } catch (IOException e) {
                throw new UncheckedIOException("The account %s cannot be used: %s".formatted(file, e.getMessage()), e);
            }
        }
    }

    private Book read(FileChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) > 0) {
            // until all is read
        }
        var entries = new ArrayList<Entry>();
        var hash = "";
        int end = 0;
        for (int at = 0; at < bytes.position(); at++) {
            if (bytes.get(at) == '\n') {
                var fields = new String(bytes.array(), end, at - end, UTF_8).split("\t", -1);
                var line = fields.length == 4 ? String.join("\t", fields[0], fields[1], fields[2]) : "";
                hash = hash(hash, line);
                if (fields.length != 4 || !fields[0].equals("" + entries.size()) || !fields[3].equals(hash)) {
                    throw new IllegalStateException("The account %s is damaged in line %d.".formatted(file, entries.size() + 1));
                }
                entries.add(new Entry(fields[2], new Rho(Long.parseLong(fields[1]))));
                end = at + 1;
            }
        }
        return new Book(List.copyOf(entries), hash, end);
    }

    private static String hash(String before, String line) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest((before + "\n" + line).getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
