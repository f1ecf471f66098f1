package org.zaklon.account;

import java.util.UUID;
import org.zaklon.access.Role;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.UnitCode;

/** Somebody with a fresh account, for tests that share a database. */
record Cast(AccountId account, String login) {
    static final String PASSWORD = "korak vjetar stolica lampa";

    static Cast of(Accounts accounts, String unit, Role role) {
        return of(accounts, unit, role, null);
    }

    static Cast of(Accounts accounts, String unit, Role role, String area) {
        var login = "u" + UUID.randomUUID().toString().substring(0, 12);
        return new Cast(accounts.provision(login, "A. Hadžić", new UnitCode(unit), role,
                area == null ? null : new AreaCode(area), PASSWORD), login);
    }

    static Cast caseManager(Accounts accounts) {
        return of(accounts, "CSR-KS", Role.CASE_MANAGER);
    }

    static Cast administrator(Accounts accounts) {
        return of(accounts, "MS-ADM", Role.SYSADMIN);
    }

    Visitor at(int port) {
        return Visitor.at(port).signedIn(login, PASSWORD);
    }
}
