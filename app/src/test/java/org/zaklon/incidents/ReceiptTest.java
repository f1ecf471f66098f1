package org.zaklon.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.Sealing;
import org.zaklon.people.Vault;

class ReceiptTest {
    private static final Sealing KEYS = Vault.forTests();

    @Test
    void aSendingThatIsRepeatedGetsTheSameReceiptAndAnotherSendingAnother() {
        var request = RequestId.fresh();
        assertThat(Receipt.of(request, KEYS).written()).isEqualTo(Receipt.of(request, KEYS).written()).hasSize(29);
        var seen = new HashSet<String>();
        for (int i = 0; i < 1000; i++) {
            assertThat(seen.add(Receipt.of(RequestId.fresh(), KEYS).written())).isTrue();
        }
        assertThat(Receipt.of(request, Vault.forTests()).written()).as("without the key nobody makes it").isNotEqualTo(Receipt.of(request, KEYS).written());
    }

    @Test
    void itIsReadInTheDigitsOfAnyScriptWithSpacesAndDashes() {
        var written = Receipt.of(RequestId.fresh(), KEYS).written();
        var arabic = new StringBuilder();
        written.chars().forEach(c -> arabic.appendCodePoint(Character.isDigit(c) ? c - '0' + 0x0660 : c));
        for (var typed : new String[] {written, written.replace(" ", ""), written.replace(' ', '-'), "  " + written + "\n", arabic.toString()}) {
            assertThat(Receipt.read(typed).orElseThrow().token(KEYS)).isEqualTo(Receipt.read(written).orElseThrow().token(KEYS));
        }
        assertThat(Receipt.read("")).isEmpty();
        assertThat(Receipt.read(written + "1")).isEmpty();
        assertThat(Receipt.read("x" + written)).isEmpty();
    }

    @Property(tries = 300)
    void oneWrongDigitAndTwoThatChangedPlacesAreFoundWithoutAskingTheDatabase(@ForAll @IntRange(max = 23) int at, @ForAll @IntRange(min = 1, max = 9) int by) {
        var digits = Receipt.of(RequestId.fresh(), KEYS).written().replace(" ", "").toCharArray();
        var wrong = digits.clone();
        wrong[at] = (char) ('0' + (wrong[at] - '0' + by) % 10);
        assertThat(Receipt.read(new String(wrong))).isEmpty();
        if (at > 0 && digits[at] != digits[at - 1]) {
            var swapped = digits.clone();
            swapped[at] = digits[at - 1];
            swapped[at - 1] = digits[at];
            assertThat(Receipt.read(new String(swapped))).isEmpty();
        }
    }

    @Test
    void itPrintsNothingOfItself() {
        assertThat(Receipt.of(RequestId.fresh(), KEYS).toString()).isEqualTo("Receipt");
    }
}
