package org.zaklon.disclosure.tool;

/** What is found beside numbers. */
enum Further {
    GROUPS("groups that share a value"),
    BACKBONE("certainly occupied"),
    POSTERIOR("guessed occupied"),
    RELEASES("changes with one explanation");

    private final String words;

    Further(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
