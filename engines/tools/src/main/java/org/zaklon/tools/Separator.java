package org.zaklon.tools;

import java.io.BufferedReader;
import java.io.IOException;

/** What stands between the fields of a file, as its header tells: the one of four that stands there most often outside quotes, else the comma. */
final class Separator {
    private static final String ALL = ",;\t|";
    /** No header is longer. */
    private static final int LONGEST = 1 << 18;

    private Separator() {}

    /** Looks at the first line that is not empty, and leaves the reader where it was. */
    static char of(BufferedReader text) throws IOException {
        var counts = new int[ALL.length()];
        text.mark(LONGEST);
        var quoted = false;
        var begun = false;
        for (int read = 1, c = text.read(); c >= 0 && read < LONGEST && (quoted || !begun || c != '\n' && c != '\r'); read++, c = text.read()) {
            quoted ^= c == '"';
            begun |= c != '\n' && c != '\r';
            if (!quoted && ALL.indexOf(c) >= 0) {
                counts[ALL.indexOf(c)]++;
            }
        }
        text.reset();
        var most = 0;
        for (var i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return ALL.charAt(most);
    }
}
