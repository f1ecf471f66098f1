package org.zaklon.forums.community.issue.pages;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.bodies.Subjects;
import org.zaklon.forums.community.IssueId;
import org.zaklon.forums.community.issue.Issues;
import org.zaklon.ui.Words;

/** Lets an agenda and an action say which issue they are about, before whoever may read it; nobody else learns even the category. */
@Component
class IssueSubjects implements Subjects {
    private final Issues issues;
    private final IssueWords words;

    IssueSubjects(Issues issues, IssueWords words) {
        this.issues = issues;
        this.words = words;
    }

    @Override
    public String kind() {
        return "ISSUE";
    }

    @Override
    public Optional<String> title(Actor reader, UUID id, Words t) {
        return issues.find(new IssueId(id)).map(issue -> words.category(issue, t) + ", \u2066" + issue.reference() + "\u2069");
    }

    @Override
    public Optional<String> path(UUID id) {
        return issues.find(new IssueId(id)).map(IssueWords::path);
    }
}
