package org.zaklon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class ServerCheckTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final Server server = database.server();

    @ParameterizedTest
    @CsvSource({"150020, true", "140001, true", "160000, false", "180006, false", "190000, false"})
    void aServerBelowSixteenIsTooOld(int number, boolean tooOld) {
        assertThat(ServerVersion.of(number).isTooOld()).isEqualTo(tooOld);
    }

    @ParameterizedTest
    @CsvSource({"160015, true", "160016, false", "170011, true", "170012, false", "180006, true", "180007, false", "190000, false"})
    void aReleaseWithoutTheFixesToRowSecurityIsAcceptedWithAWarning(int number, boolean warns) {
        assertThat(ServerVersion.of(number).warning().isPresent()).isEqualTo(warns);
    }

    @Test
    void aServerWithItsRolesIsAccepted() {
        assertThatCode(() -> {
            ServerCheck.beforeMigrations(server);
            ServerCheck.applicationRole(server);
            ServerCheck.publicRole(server);
        }).doesNotThrowAnyException();
    }

    @Test
    void theOwnerIsRefusedAsTheApplicationsRole() {
        var both = new Server(server.url(), server.owner(), server.owner(), server.web(), server.enclave(), server.guard());
        assertThatThrownBy(() -> ServerCheck.applicationRole(both))
                .isInstanceOf(StartupProblem.class)
                .hasMessage("The application's role 'zaklon_owner' is owner or guard, or a member of them,"
                        + " so row security would not bind it.");
    }

    @ParameterizedTest
    @CsvSource({"strong_super, superuser", "strong_bypass, bypassrls", "strong_maker, createrole"})
    void aRoleThatPassesRowSecurityIsRefusedAsTheApplications(String name, String strength) throws Exception {
        var strong = role(name, strength);
        assertThatThrownBy(() -> ServerCheck.applicationRole(new Server(server.url(), server.owner(), strong, server.web(), server.enclave(), server.guard())))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("is superuser, BYPASSRLS or CREATEROLE");
    }

    @Test
    void aRoleThatOwnsATableIsRefusedAsTheApplications() throws Exception {
        var owning = role("strong_owning", "nosuperuser");
        try (var superuser = database.asSuperuser()) {
            Roles.run(superuser, "create table mine (a int)");
            Roles.run(superuser, "alter table mine owner to strong_owning");
        }
        assertThatThrownBy(() -> ServerCheck.applicationRole(new Server(server.url(), server.owner(), owning, server.web(), server.enclave(), server.guard())))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("owns tables");
    }

    @Test
    void theApplicationsRoleIsRefusedForPublicPages() {
        var same = new Server(server.url(), server.owner(), server.app(), server.app(), server.enclave(), server.guard());
        assertThatThrownBy(() -> ServerCheck.publicRole(same)).isInstanceOf(StartupProblem.class)
                .hasMessage("The public role 'zaklon_app' may do more than read what is published.");
    }

    @Test
    void aMissingGuardIsNamed() {
        assertThatThrownBy(() -> ServerCheck.beforeMigrations(new Server(server.url(), server.owner(), server.app(), server.web(), server.enclave(), "nobody_here")))
                .isInstanceOf(StartupProblem.class)
                .hasMessage("The database has no role 'nobody_here'.");
    }

    @Test
    void aWrongPasswordIsSaidWithoutRepeatingIt() {
        var wrong = new Server(server.url() + "?password=verysecret", new Login("zaklon_owner", "verysecret"), server.app(), server.web(), server.enclave(), "zaklon_guard");
        assertThatThrownBy(() -> ServerCheck.beforeMigrations(wrong))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("does not let 'zaklon_owner' in")
                .hasMessageNotContaining("verysecret");
    }

    @Test
    void anAddressWithoutUsersIsRefusedAndTheMissingVariableNamed() {
        assertThatThrownBy(() -> settings(Map.of("ZAKLON_DB_URL", "jdbc:postgresql://db/zaklon")))
                .isInstanceOf(StartupProblem.class)
                .hasMessage("ZAKLON_DB_URL is set, but ZAKLON_DB_OWNER_USER is not.");
    }

    @Test
    void theShortNamesMeanTheApplicationsRole() {
        var external = settings(Map.of(
                        "ZAKLON_DB_URL", "jdbc:postgresql://db/zaklon", "ZAKLON_DB_OWNER_USER", "o", "ZAKLON_DB_OWNER_PASSWORD", "1",
                        "ZAKLON_DB_USER", "a", "ZAKLON_DB_PASSWORD", "2", "ZAKLON_DB_WEB_USER", "w", "ZAKLON_DB_WEB_PASSWORD", "3",
                        "ZAKLON_DB_ENCLAVE_USER", "e", "ZAKLON_DB_ENCLAVE_PASSWORD", "4"))
                .external();
        assertThat(external.owner()).isEqualTo(new Login("o", "1"));
        assertThat(external.app()).isEqualTo(new Login("a", "2"));
        assertThat(external.toString()).doesNotContain("1").doesNotContain("2");
    }

    private Login role(String name, String strength) throws Exception {
        try (var superuser = database.asSuperuser()) {
            Roles.run(superuser, "create role %s login %s password 'x'".formatted(name, strength));
            Roles.run(superuser, "grant connect on database %s to %s".formatted(database.name(), name));
        }
        return new Login(name, "x");
    }

    private static StoreSettings settings(Map<String, Object> variables) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SystemEnvironmentPropertySource("systemEnvironment", variables));
        return StoreSettings.of(environment);
    }
}
