package org.zaklon.access;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.zaklon.kernel.DataClass;

/**
 * Role x data class: W reads and writes, R reads, g receives only through a share, - never. The proposal of the domain
 * report "standards", 9.10, kept here as one table that a lawyer can read.
 */
final class ClassMatrix {
    private static final String TABLE =
            """
            role                 C1 C2 C3 C4 C5 C6 C7 C8 C9 C10
            FIRST_RESPONDER      W  W  W  -  R  W  W  -  W  -
            CASE_MANAGER         W  W  W  W  R  W  R  W  W  -
            CASE_SUPERVISOR      W  W  W  W  R  W  R  W  W  -
            ADVOCATE             R  R  R  g  R  R  -  R  W  -
            HEALTH_PROVIDER      g  -  -  W  -  -  -  W  W  -
            SERVICE_PROVIDER     W  W  g  g  -  g  -  W  W  -
            POLICE_INVESTIGATOR  R  g  g  -  -  W  W  -  W  -
            PROSECUTOR           R  g  g  g  -  W  W  -  W  -
            RESIDENCE_OFFICER    R  -  -  -  W  -  -  -  W  -
            ENFORCEMENT_OFFICER  -  -  -  -  -  -  -  -  -  -
            TEAM_COORDINATOR     -  -  -  -  -  -  -  -  -  -
            STATE_COORDINATOR    -  -  -  -  -  -  -  -  -  -
            STATISTICIAN         -  -  -  -  -  -  -  -  -  R
            DPO                  -  -  -  -  -  -  -  -  -  R
            AUDITOR              -  -  -  -  -  -  -  -  -  R
            AGREEMENT_OFFICER    -  -  -  -  -  -  -  -  -  -
            FORUM_COORDINATOR    -  -  -  -  -  -  -  -  -  -
            FORUM_MEMBER         -  -  -  -  -  -  -  -  -  -
            RELEASE_PLANNER      -  -  -  -  -  -  -  -  -  -
            TRAINING_OFFICER     -  -  -  -  -  -  -  -  -  -
            PROGRAMME_OFFICER    -  -  -  -  -  -  -  -  -  -
            MIGRATION_STATISTICIAN - - -  -  -  -  -  -  -  -
            MIGRATION_COORDINATOR -  -  -  -  -  -  -  -  -  -
            INCIDENT_OFFICER     -  -  -  -  -  -  -  -  -  -
            SYSADMIN             -  -  -  -  -  -  -  -  -  -
            """;

    private static final Map<Role, Map<DataClass, Character>> CELLS = parse();

    private ClassMatrix() {}

    static Set<DataClass> reads(Role role) {
        return where(role, c -> c == 'W' || c == 'R');
    }

    static Set<DataClass> writes(Role role) {
        return where(role, c -> c == 'W');
    }

    static Set<DataClass> receives(Role role) {
        return where(role, c -> c != '-');
    }

    private static Set<DataClass> where(Role role, IntPredicate cell) {
        var found = EnumSet.noneOf(DataClass.class);
        CELLS.get(role).forEach((dataClass, c) -> {
            if (cell.test(c)) {
                found.add(dataClass);
            }
        });
        return Collections.unmodifiableSet(found);
    }

    private static Map<Role, Map<DataClass, Character>> parse() {
        var cells = new EnumMap<Role, Map<DataClass, Character>>(Role.class);
        TABLE.lines().skip(1).map(line -> line.split("\\s+")).forEach(words -> {
            var row = new EnumMap<DataClass, Character>(DataClass.class);
            for (var dataClass : DataClass.values()) {
                row.put(dataClass, words[dataClass.ordinal() + 1].charAt(0));
            }
            cells.put(Role.valueOf(words[0]), row);
        });
        return cells;
    }
}
