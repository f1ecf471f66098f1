package org.zaklon.portal.pages;

import org.zaklon.published.Edition;
import org.zaklon.published.Kind;
import org.zaklon.ui.Words;

/**
 * What stands in the tab and in the history of the reader's browser. Our own datasets are called there as they are; the title that another publisher chose may say what
 * the figures are about, so that those keep their short name (law 12).
 */
public final class PageTitle {
    private PageTitle() {}

    public static String of(Edition edition, Words t) {
        var name = edition.kind() == Kind.OFFICIAL ? t.say(edition.about().title()) : t.get("portal.table.title.others", edition.dataset());
        return t.get("portal.table.title", name, Integer.toString(edition.number()));
    }
}
