package org.zaklon.forums.community.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class ReceiptTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXY";

    @Test
    void aCodeIsReadAsItWasWrittenInWhateverHand() {
        for (int i = 0; i < 200; i++) {
            var receipt = Receipt.fresh();
            var written = receipt.written();
            assertThat(Receipt.read(written.toLowerCase(java.util.Locale.ROOT).replace("-", " ")).orElseThrow().hash()).isEqualTo(receipt.hash());
            var arabic = written.codePoints().map(c -> Character.isDigit(c) ? c - '0' + 0x660 : c)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
            assertThat(Receipt.read(arabic).orElseThrow().hash()).as("in Arabic digits").isEqualTo(receipt.hash());
            assertThat(Receipt.read(written.replace('0', 'O').replace('1', 'l')).orElseThrow().hash()).isEqualTo(receipt.hash());
        }
    }

    @Test
    void oneWrongCharacterAndTwoThatChangedPlacesAreFound() {
        for (int n = 0; n < 50; n++) {
            var code = Receipt.fresh().written().replace("-", "");
            for (int i = 0; i < code.length(); i++) {
                for (char wrong : ALPHABET.toCharArray()) {
                    if (wrong != code.charAt(i)) {
                        assertThat(Receipt.read(code.substring(0, i) + wrong + code.substring(i + 1))).isEmpty();
                    }
                }
                if (i + 1 < 12 && code.charAt(i) != code.charAt(i + 1)) {
                    assertThat(Receipt.read(code.substring(0, i) + code.charAt(i + 1) + code.charAt(i) + code.substring(i + 2))).isEmpty();
                }
            }
        }
    }

    @Test
    void nothingElseIsACodeAndNoTwoAreAlike() {
        assertThat(Receipt.read("")).isEmpty();
        assertThat(Receipt.read("x".repeat(100_000))).isEmpty();
        assertThat(Receipt.read("لا شيء")).isEmpty();
        var seen = new HashSet<String>();
        for (int i = 0; i < 1000; i++) {
            assertThat(seen.add(Receipt.fresh().written())).isTrue();
        }
        assertThat(Receipt.fresh()).hasToString("Receipt");
    }
}
