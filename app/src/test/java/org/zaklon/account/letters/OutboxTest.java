package org.zaklon.account.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaklon.access.Actor;
import org.zaklon.access.ActorSource;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.account.Accounts;
import org.zaklon.account.WholeApplication;
import org.zaklon.kernel.UnitCode;

@WholeApplication
class OutboxTest {

    @Autowired
    private LetterStore letters;

    @Autowired
    private SendLetters texts;

    @Autowired
    private Post post;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ActorSource actors;

    @Autowired
    private Work work;

    @Test
    void lettersAreReadByTheAdministratorAndByNobodyElse() {
        var manager = somebody("CSR-KS", Role.CASE_MANAGER);
        var administrator = somebody("MS-ADM", Role.SYSADMIN);
        work.read(manager, () -> {
            post.write(manager.account(), "account.letter.new");
            return null;
        });
        assertThat(work.read(administrator, () -> letters.outbox(1)).items()).isNotEmpty().first().satisfies(letter -> {
            assertThat(texts.subject(letter)).startsWith("Zaklon");
            assertThat(texts.body(letter)).isNotBlank();
        });
        assertThat(work.read(manager, () -> letters.outbox(1)).items()).isEmpty();
    }

    private Actor somebody(String unit, Role role) {
        return actors.find(accounts.provision("o" + UUID.randomUUID().toString().substring(0, 12), "O. Utbox", new UnitCode(unit), role, null,
                "korak vjetar stolica lampa")).orElseThrow();
    }
}
