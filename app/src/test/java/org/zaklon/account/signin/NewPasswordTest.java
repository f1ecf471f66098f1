package org.zaklon.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewPasswordTest {

    @ParameterizedTest
    @ValueSource(strings = {"korak vjetar stolica lampa", "correct horse battery staple", "tri jabuke na drvetu", "водичкапаодатле12", "xk9 mq2 vv7 pl4 b"})
    void wordsThatDoNotBelongTogetherAreGood(String password) {
        assertThat(NewPassword.fault(password, "azra.h", "A. Hadžić")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"password12345678", "Lozinka123456789", "aaaaaaaaaaaaaaaaaaaa", "123456789012345678", "qwertyuiop123456",
        "abcabcabcabcabcabc", "Sarajevo2026Sarajevo2026", "iloveyou iloveyou iloveyou", "azra.h azra.h azra.h", "hadžić hadžić 1990",
        "zaklon zaklon zaklon demo", "adminadminadmin1!"})
    void whatEverybodyTriesFirstIsRefused(String password) {
        assertThat(NewPassword.fault(password, "azra.h", "A. Hadžić")).contains("account.password.common");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kratko", "fourteen chars"})
    void shortOnesAreRefused(String password) {
        assertThat(NewPassword.fault(password)).contains("account.password.short");
    }
}
