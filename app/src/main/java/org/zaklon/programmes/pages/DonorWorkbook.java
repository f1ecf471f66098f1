package org.zaklon.programmes.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.zaklon.programmes.Project;
import org.zaklon.programmes.report.DonorFigures;

/** A donor report as a spreadsheet: numbers as numbers, so that they can be added. */
final class DonorWorkbook {
    private DonorWorkbook() {}

    static byte[] write(Project project, DonorFigures figures, ProgrammeWords words) {
        var t = words.t();
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Zaklon", "1.0")) {
            var sheet = book.newWorksheet(t.get("programmes.report.sheet"));
            int row = 0;
            row = head(sheet, row, List.of(t.say(project.title()), project.currency(), t.get("programmes.period", figures.since(), figures.until())));
            row = amount(sheet, row, t.get("programmes.budget"), figures.balance().budget());
            row = amount(sheet, row, t.get("programmes.received"), figures.balance().received());
            row = amount(sheet, row, t.get("programmes.disbursed"), figures.balance().disbursed());
            row = amount(sheet, row, t.get("programmes.spent"), figures.balance().spent());
            row = head(sheet, row + 1, List.of(t.get("programmes.done")));
            for (var done : figures.done().entrySet()) {
                row = amount(sheet, row, t.of("programmes.deed", done.getKey()), done.getValue());
            }
            row = head(sheet, row + 1, List.of(t.get("programmes.areas")));
            for (var place : figures.places().entrySet()) {
                row = amount(sheet, row, words.area(place.getKey()), place.getValue());
            }
            row = head(sheet, row + 1, List.of(t.get("programmes.indicator"), t.get("programmes.target"), t.get("programmes.value"),
                    t.get("programmes.since"), t.get("programmes.until")));
            for (var reached : figures.reached()) {
                sheet.value(row, 0, reached.title());
                sheet.value(row, 1, reached.target());
                if (reached.value() != null) {
                    sheet.value(row, 2, reached.value());
                }
                sheet.value(row, 3, reached.since().toString());
                sheet.value(row, 4, reached.until().toString());
                row++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static int head(Worksheet sheet, int row, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            sheet.value(row, i, words.get(i));
            sheet.style(row, i).bold().set();
        }
        return row + 1;
    }

    private static int amount(Worksheet sheet, int row, String label, Number number) {
        sheet.value(row, 0, label);
        sheet.value(row, 1, number);
        return row + 1;
    }
}
