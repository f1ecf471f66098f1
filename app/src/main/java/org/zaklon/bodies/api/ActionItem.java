package org.zaklon.bodies.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zaklon.bodies.actions.ListActions.Line;
import org.zaklon.kernel.AgencyCode;

/** @param body null where the asker has no seat in it: whoever must do something need not know with whom it was agreed */
record ActionItem(UUID id, UUID body, String what, String accountable, List<String> supporting, LocalDate due, String state, boolean overdue) {
    static ActionItem of(Line line) {
        var action = line.action();
        return new ActionItem(action.id().value(), line.body() == null ? null : line.body().id().value(), action.what(),
                action.accountable().value(), action.supporting().stream().map(AgencyCode::value).toList(), action.due(),
                action.state().name(), line.overdue());
    }
}
