package org.zaklon.cases.board;

/** What a coordinator looks after. */
public enum BoardList {
    /** Clocks that come near their end or are over, except those that have a list of their own. */
    DEADLINES("cl.state in ('AT_RISK', 'OVERDUE') and cl.timer not like 'reflection-%' and cl.timer <> 'child-guardian'"),
    /** Recovery and reflection periods that end within two weeks, or ran out in the two weeks before. */
    PERIODS("cl.state <> 'ENDED' and cl.timer like 'reflection-%' and cl.due between :before and :soon"),
    /** Children for whom the clock of the guardian still runs: none was appointed yet. */
    GUARDIANS("cl.state <> 'ENDED' and cl.timer = 'child-guardian'"),
    /** Closed within a year for a reason that says nothing about what became of the person. */
    CLOSED("f.state = 'CLOSED' and f.closed_reason = any (:without::text[]) and f.closed_at > :lately");

    private final String condition;

    BoardList(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    String join() {
        return clocks() ? "join cases.clock cl on cl.case_id = f.case_id" : "";
    }

    String what() {
        return clocks() ? "cl.timer" : "f.closed_reason";
    }

    String since() {
        return clocks() ? "cl.starts" : "f.opened_at";
    }

    String until() {
        return clocks() ? "cl.due" : "f.closed_at";
    }

    boolean newestFirst() {
        return this == CLOSED;
    }

    private boolean clocks() {
        return this != CLOSED;
    }
}
