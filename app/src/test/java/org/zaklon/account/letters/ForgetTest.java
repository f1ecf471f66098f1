package org.zaklon.account.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaklon.access.Notifications;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.account.WholeApplication;
import org.zaklon.kernel.UnitCode;

@WholeApplication
class ForgetTest {

    @Autowired
    private LetterStore letters;

    @Autowired
    private SendLetters daily;

    @Autowired
    private Notifications notifications;

    @Autowired
    private InstantSource clock;

    @Autowired
    private Work work;

    @Autowired
    private JdbcClient sql;

    @Test
    void whatIsOldIsForgottenAndWhatIsNewIsKept() {
        work.system("test", () -> {
            notifications.tell(new UnitCode("CSR-BPK"), Set.of(Role.DPO), "account.notice.new-colleague");
            return null;
        });
        daily.forget();
        assertThat(notices()).isPositive();
        work.system("test", () -> {
            letters.forgetBefore(clock.instant().plus(Duration.ofMinutes(1)));
            return null;
        });
        assertThat(notices()).isZero();
    }

    private long notices() {
        return work.system("test", () -> sql.sql("select count(*) from account.notice where unit = 'CSR-BPK'").query(Long.class).single());
    }
}
