package org.zaklon.forums.community.issue.pages;

import org.zaklon.forums.community.issue.ReadIssues.Opened;
import org.zaklon.ui.Words;

/**
 * Where the forum speaks about an issue next.
 *
 * @param meeting the day and hour of the next meeting; empty where none is planned
 * @param path the page of that meeting
 * @param there whether the issue is on its agenda already
 */
public record AgendaLine(String meeting, String path, boolean there) {

    static AgendaLine of(Opened opened, Words t) {
        return opened.next().map(meeting -> new AgendaLine(t.moment(meeting.starts()),
                "/bodies/" + meeting.body().value() + "/meetings/" + meeting.id().value(), opened.item().isPresent())).orElse(new AgendaLine("", "", false));
    }
}
