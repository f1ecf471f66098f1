package org.zaklon.statistics.sources.reading;

import java.io.IOException;
import java.util.List;

/** A sheet of text, read once from the top. */
public interface Sheet {
    /** One line of the sheet. */
    interface Taker {
        /** @param line where it begins in the file, counted from 1 */
        void take(long line, List<String> fields) throws IOException;
    }

    /** Hands over every line, that of the names first; a line without any text is left out. */
    void read(Taker taker, Flaws flaws) throws IOException;
}
