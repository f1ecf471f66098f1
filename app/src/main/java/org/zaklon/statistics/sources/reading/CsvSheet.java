package org.zaklon.statistics.sources.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.HashMap;
import java.util.Map;

/**
 * Comma-separated values after RFC 4180; a semicolon or a tab in the place of the comma is found by itself. Bytes that are no text of the
 * encoding become a mark, which the reader of the values reports with its line.
 */
record CsvSheet(InputStream in, Charset encoding) implements Sheet {
    /** No character of any text, unlike the usual replacement, which stands in files that somebody else has read wrongly before. */
    static final char NO_TEXT = '\uFDD0';
    private static final int LOOK = 1 << 16;
    private static final char MARK = '\uFEFF';

    @Override
    public void read(Taker taker, Flaws flaws) throws IOException {
        var text = new BufferedReader(new InputStreamReader(in, encoding.newDecoder().replaceWith(String.valueOf(NO_TEXT))
                .onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE)), LOOK);
        skipMark(text);
        char separator = separator(text);
        long line = 1;
        try (var csv = CsvReader.builder().fieldSeparator(separator).skipEmptyLines(true).allowExtraFields(true).allowMissingFields(true)
                .ofCsvRecord(text)) {
            for (var record : csv) {
                line = record.getStartingLineNumber();
                taker.take(line, record.getFields());
            }
        } catch (CsvParseException e) {
            flaws.add(Flaw.Kind.QUOTES, "", line);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void skipMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != MARK) {
            text.reset();
        }
    }

    /** What occurs most among the names of the columns, outside of quotes. */
    private static char separator(BufferedReader text) throws IOException {
        text.mark(LOOK);
        var counts = new HashMap<Character, Integer>(Map.of(',', 0, ';', 0, '\t', 0));
        boolean quoted = false;
        for (int i = 0, c = text.read(); i < LOOK - 1 && c >= 0 && (quoted || c != '\n' && c != '\r'); i++, c = text.read()) {
            quoted ^= c == '"';
            if (!quoted) {
                counts.computeIfPresent((char) c, (separator, n) -> n + 1);
            }
        }
        text.reset();
        return counts.get(';') > counts.get(',') ? ';' : counts.get('\t') > counts.get(',') ? '\t' : ',';
    }
}
