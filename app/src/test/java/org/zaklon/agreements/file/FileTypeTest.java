package org.zaklon.agreements.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FileTypeTest {

    @Test
    void whatAFileIsIsToldFromItsBytes() {
        assertThat(FileType.of(bytes("%PDF-1.7\n..."))).contains(FileType.PDF);
        assertThat(FileType.of(bytes("\u0089PNG\r\n\u001a\n...."))).contains(FileType.PNG);
        assertThat(FileType.of(bytes("\u00ff\u00d8\u00ff\u00e0..JFIF"))).contains(FileType.JPEG);
        assertThat(FileType.of(bytes("<html><script>alert(1)</script>"))).isEmpty();
        assertThat(FileType.of(bytes("MZ\u0090"))).isEmpty();
        assertThat(FileType.of(bytes("PK\u0003\u0004 a document that is a program"))).isEmpty();
        assertThat(FileType.of(bytes(" %PDF-1.7"))).isEmpty();
        assertThat(FileType.of(new byte[0])).isEmpty();
    }

    @Test
    void aDocumentThatDoesSomethingOrCannotBeLookedIntoIsNotTaken() {
        for (var active : new String[] {"/OpenAction << /S /JavaScript /JS (app.alert(1)) >>", "/S /Launch", "/EmbeddedFiles", "/Encrypt 4 0 R",
                "/S /SubmitForm", "/Subtype /RichMedia"}) {
            assertThat(FileType.PDF.suspicious(bytes("%PDF-1.7\n1 0 obj " + active))).as(active).isTrue();
        }
        assertThat(FileType.PDF.suspicious(bytes("%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >>"))).isFalse();
        assertThat(FileType.PNG.suspicious(bytes("/JavaScript"))).as("a picture runs nothing").isFalse();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
