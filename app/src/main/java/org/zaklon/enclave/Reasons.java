package org.zaklon.enclave;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Why an owner is asked, as it is sealed: always of the same length.
 *
 * @param asked the reference of the record that was asked about; shown to nobody
 * @param crosswise whether given and family name meet when exchanged
 */
record Reasons(UUID asked, boolean crosswise, List<FieldLikeness> fields) {
    private static final int LENGTH = 256;

    byte[] bytes() {
        var text = new StringBuilder(asked.toString()).append('|').append(crosswise);
        fields.forEach(field -> text.append('|').append(field.field()).append('=').append(field.how()));
        return Arrays.copyOf(text.append('|').toString().getBytes(StandardCharsets.UTF_8), LENGTH);
    }

    static Reasons read(byte[] bytes) {
        var parts = new String(bytes, StandardCharsets.UTF_8).split("\\|");
        var fields = Arrays.stream(parts).skip(2).filter(part -> part.contains("=")).map(part -> part.split("="))
                .map(part -> new FieldLikeness(part[0], FieldLikeness.How.valueOf(part[1]))).toList();
        return new Reasons(UUID.fromString(parts[0]), Boolean.parseBoolean(parts[1]), fields);
    }

    static String bound(UUID question) {
        return "enclave/1|question|" + question;
    }
}
