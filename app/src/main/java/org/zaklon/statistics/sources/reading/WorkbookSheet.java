package org.zaklon.statistics.sources.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of a workbook; the line is the row of the sheet. Dates come as ISO dates. */
record WorkbookSheet(InputStream in) implements Sheet {
    private static final int LONGEST = 100;

    @Override
    public void read(Taker taker, Flaws flaws) throws IOException {
        try (var book = new ReadableWorkbook(in, new ReadingOptions(true, false)); var rows = book.getFirstSheet().openStream()) {
            for (var row : (Iterable<Row>) rows::iterator) {
                var fields = fields(row);
                if (fields.stream().anyMatch(f -> !f.isBlank())) {
                    taker.take(row.getRowNum(), fields);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RuntimeException e) {
            // Whatever the library throws at bytes that are no workbook.
            flaws.add(Flaw.ofFile(Flaw.Kind.NOT_A_WORKBOOK));
        }
    }

    private static List<String> fields(Row row) {
        var fields = new ArrayList<String>();
        for (int c = 0; c < row.getCellCount(); c++) {
            fields.add(row.getOptionalCell(c).map(cell -> {
                var format = cell.getDataFormatString();
                if (cell.getType() == CellType.NUMBER && format != null && format.length() < LONGEST && format.matches("(?i).*[dy].*")) {
                    return cell.asDate().toLocalDate().toString();
                }
                return cell.getType() == CellType.NUMBER ? cell.asNumber().stripTrailingZeros().toPlainString() : cell.getText();
            }).orElse(""));
        }
        return fields;
    }
}
