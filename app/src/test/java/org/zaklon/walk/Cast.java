package org.zaklon.walk;

import org.zaklon.access.Role;
import org.zaklon.account.Accounts;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.UnitCode;

/** Everybody of the walk: one account in each position, with a login that says who it is. */
enum Cast {
    OFFICER("GP-SA", Role.FIRST_RESPONDER, "KS", "E. Softić"),
    CASE_MANAGER("CSR-KS", Role.CASE_MANAGER, null, "A. Hadžić"),
    SUPERVISOR("CSR-KS", Role.CASE_SUPERVISOR, null, "M. Delić"),
    SAFE_HOUSE("EMMAUS-K", Role.SERVICE_PROVIDER, null, "I. Perić"),
    PROSECUTOR("KTZ-KS", Role.PROSECUTOR, null, "D. Kovač"),
    TEAM_COORDINATOR("KT-KS", Role.TEAM_COORDINATOR, "KS", "S. Begić"),
    STATE_COORDINATOR("MS-DK", Role.STATE_COORDINATOR, null, "V. Lukić"),
    AGREEMENT_OFFICER("CSR-KS", Role.AGREEMENT_OFFICER, null, "N. Zukić"),
    OTHER_AGREEMENT_OFFICER("EMMAUS-K", Role.AGREEMENT_OFFICER, null, "J. Tomić"),
    STATISTICIAN("MS-STAT", Role.STATISTICIAN, null, "B. Jurić"),
    DATA_PROTECTION_OFFICER("CSR-KS", Role.DPO, null, "R. Marić"),
    OTHER_DATA_PROTECTION_OFFICER("MS-DPO", Role.DPO, null, "K. Rakić"),
    AUDITOR("OMB-N", Role.AUDITOR, null, "L. Vidović"),
    ADMINISTRATOR("MS-ADM", Role.SYSADMIN, null, "G. Ilić"),
    ENFORCEMENT("SPS-NAD", Role.ENFORCEMENT_OFFICER, null, "Z. Savić"),
    CONVENER("MS-DK", Role.FORUM_COORDINATOR, null, "Ž. Pavić"),
    PLANNER("KPZ-ZE-T", Role.RELEASE_PLANNER, null, "O. Mujić"),
    CLINIC("KCUS", Role.HEALTH_PROVIDER, null, "T. Vuković"),
    TRAINER("MS-DK", Role.TRAINING_OFFICER, null, "F. Alić"),
    PROJECT_OFFICER("MS-DK", Role.PROGRAMME_OFFICER, null, "U. Krajina"),
    OTHER_PROJECT_OFFICER("MS-DK", Role.PROGRAMME_OFFICER, null, "C. Bošnjak"),
    SENDER("MS-AZIL", Role.MIGRATION_STATISTICIAN, null, "H. Šarić"),
    OTHER_SENDER("MS-AZIL", Role.MIGRATION_STATISTICIAN, null, "P. Ćosić"),
    OFFICE("MS-STAT", Role.MIGRATION_COORDINATOR, null, "Đ. Mandić"),
    OTHER_OFFICE("MS-STAT", Role.MIGRATION_COORDINATOR, null, "Č. Filipović");

    static final String PASSWORD = "korak vjetar stolica lampa";

    private final String unit;
    private final Role role;
    private final String area;
    private final String name;

    Cast(String unit, Role role, String area, String name) {
        this.unit = unit;
        this.role = role;
        this.area = area;
        this.name = name;
    }

    /** The name by which others find this one in a list. */
    String known() {
        return name;
    }

    String login() {
        return "walk." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    void provision(Accounts accounts) {
        accounts.provision(login(), name, new UnitCode(unit), role, area == null ? null : new AreaCode(area), PASSWORD);
    }
}
