package org.zaklon.ui.parts;

/** A tab: a link to a page beside this one. The count may be null. */
public record Tab(String label, String href, boolean here, Long count) {
    public static Tab of(String label, String href, boolean here) {
        return new Tab(label, href, here, null);
    }
}
