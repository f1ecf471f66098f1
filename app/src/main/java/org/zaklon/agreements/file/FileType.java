package org.zaklon.agreements.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a file is, told from its bytes: its name and what the browser says of it are the sender's word only. */
enum FileType {
    PDF("application/pdf", "pdf", "%PDF-"),
    PNG("image/png", "png", "\u0089PNG\r\n\u001a\n"),
    JPEG("image/jpeg", "jpg", "\u00ff\u00d8\u00ff");

    /**
     * What makes a document do something, or makes it carry another file (PDF 32000-1, 7.11.4, 12.6.4): no agreement needs it. It is
     * found only where it stands in the open; a compressed part can hide it, so that a scanner of the house is still wanted.
     */
    private static final List<String> ACTIVE = List.of("/JavaScript", "/Launch", "/EmbeddedFile", "/RichMedia", "/SubmitForm");
    private static final String LOCKED = "/Encrypt";

    private final String mime;
    private final String ending;
    private final byte[] begins;

    FileType(String mime, String ending, String begins) {
        this.mime = mime;
        this.ending = ending;
        this.begins = begins.getBytes(StandardCharsets.ISO_8859_1);
    }

    String mime() {
        return mime;
    }

    String ending() {
        return ending;
    }

    static Optional<FileType> of(byte[] content) {
        return Arrays.stream(values()).filter(type -> content.length > type.begins.length
                && Arrays.equals(content, 0, type.begins.length, type.begins, 0, type.begins.length)).findFirst();
    }

    /** Whether it shows something that a signed paper does not need, or cannot be looked into. */
    boolean suspicious(byte[] content) {
        if (this != PDF) {
            return false;
        }
        var text = new String(content, StandardCharsets.ISO_8859_1);
        return text.contains(LOCKED) || ACTIVE.stream().anyMatch(text::contains);
    }
}
