package org.zaklon.account.admin;

import java.util.List;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.Line;
import org.zaklon.ui.parts.Problem;
import org.zaklon.ui.parts.Tag;

/**
 * The page of one account.
 *
 * @param own whether it is the administrator's own, which others manage
 * @param typed the position as it stands in the form
 */
public record AccountView(
        String id, String name, Tag state, List<Line> lines, boolean own, boolean suspended, PositionForm typed, List<Problem> problems,
        List<Choice> units, List<Choice> roles, List<Choice> areas) {}
