package org.zaklon.forums.release.report;

import java.util.List;
import java.util.Optional;
import org.zaklon.disclosure.ProtectedTable;
import org.zaklon.disclosure.rule.LowOrNearest;

/**
 * How many plans ended in which year and how, as it may be told.
 *
 * @param years those that are over, in order; empty where no plan ended in one
 * @param table by year and how; empty where nothing of it is safe, or there is nothing
 */
public record PlanYears(List<Integer> years, LowOrNearest rule, Optional<ProtectedTable> table) {
    public static final List<String> HOW = List.of("CLOSED", "DECLINED", "MOVED", "SUSPENDED");
}
