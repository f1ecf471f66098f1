package org.zaklon.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.PersonalText;

class VaultTest {
    private final Vault vault = Vault.forTests();
    private final UUID record = UUID.randomUUID();

    @Test
    void whatWasSealedOpensInItsOwnPlace() {
        var sealed = vault.seal(record, DataClass.C1_IDENTITY, new PersonalText("Ajla Plantić"));
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("Plantić");
        assertThat(vault.open(record, DataClass.C1_IDENTITY, sealed).reveal()).isEqualTo("Ajla Plantić");
    }

    @Test
    void aCiphertextMovedToAnotherRecordIsRefused() {
        var sealed = vault.seal(record, DataClass.C3_NARRATIVE, new PersonalText("what was told"));
        var other = UUID.randomUUID();
        assertThatThrownBy(() -> vault.open(other, DataClass.C3_NARRATIVE, sealed))
                .isInstanceOf(Vault.MovedCiphertext.class).hasMessageNotContaining("told");
    }

    @Test
    void aCiphertextOfOneClassDoesNotOpenAsAnother() {
        var sealed = vault.seal(record, DataClass.C2_CONTACT, new PersonalText("an address"));
        assertThatThrownBy(() -> vault.open(record, DataClass.C3_NARRATIVE, sealed)).isInstanceOf(Vault.MovedCiphertext.class);
    }

    @Test
    void aChangedCiphertextIsRefused() {
        var sealed = vault.seal(record, DataClass.C1_IDENTITY, new PersonalText("a name"));
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> vault.open(record, DataClass.C1_IDENTITY, sealed)).isInstanceOf(Vault.MovedCiphertext.class);
    }

    @Test
    void aPseudonymIsStableInItsRealmAndCannotBeJoinedWithAnother() {
        var statistics = vault.pseudonym(record, "statistics");
        assertThat(vault.pseudonym(record, "statistics")).isEqualTo(statistics).isNotEqualTo(record);
        assertThat(vault.pseudonym(record, "another")).isNotEqualTo(statistics);
        assertThat(Vault.forTests().pseudonym(record, "statistics")).isNotEqualTo(statistics);
        assertThat(statistics.version()).isEqualTo(8);
        assertThat(statistics.variant()).isEqualTo(2);
    }
}
