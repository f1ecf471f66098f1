package org.zaklon.migration.submission;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The text of a file, the same however it came: without its mark, with line feeds. Its digest can be worked out by whoever has the file. */
record FileText(String text) {
    private static final Charset OLD = Charset.forName("windows-1250");

    FileText {
        text = text.replace("\r\n", "\n").replace("\uFEFF", "").strip() + "\n";
    }

    /** UTF-8; where it is none, what old office programs of the region write. */
    static FileText of(byte[] bytes) {
        try {
            return new FileText(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException notUtf8) {
            return new FileText(new String(bytes, OLD));
        }
    }

    boolean empty() {
        return text.isBlank();
    }

    String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
