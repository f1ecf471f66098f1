package org.zaklon.ui.figures;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Csv;

/** A figure as a file that still says what it counts when it has left the page; its name says nothing (law 12). */
public record FigureFile(Figure figure, List<String> about, LocalDate made) {
    private static final MediaType WORKBOOK = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final int SHEET_NAME = 31;

    public ResponseEntity<byte[]> csv() {
        var csv = new Csv().line(figure.title()).line(figure.definition());
        about.forEach(csv::line);
        csv.line(head());
        figure.rows().forEach(row -> {
            var fields = new ArrayList<String>();
            fields.add(row.label());
            row.cells().forEach(cell -> fields.add(cell.plain() == null ? cell.shown().equals("–") ? "" : cell.shown() : plain(cell)));
            csv.line(fields);
        });
        figure.notes().forEach(csv::line);
        return csv.download("table-" + made);
    }

    public ResponseEntity<byte[]> workbook(Words t) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Zaklon", "1.0")) {
            var sheet = book.newWorksheet(figure.title().replaceAll("[\\[\\]:*?/\\\\]", " ").substring(0, Math.min(SHEET_NAME, figure.title().length())));
            if (t.language().rightToLeft()) {
                sheet.rightToLeft();
            }
            int line = 0;
            sheet.value(line, 0, figure.title());
            sheet.style(line++, 0).bold().set();
            sheet.value(line++, 0, figure.definition());
            for (var one : about) {
                sheet.value(line++, 0, one);
            }
            line++;
            var head = head();
            for (int column = 0; column < head.size(); column++) {
                sheet.value(line, column, head.get(column));
                sheet.width(column, column == 0 ? 36 : 16);
            }
            sheet.range(line, 0, line, Math.max(0, head.size() - 1)).style().bold().wrapText(true).set();
            sheet.freezePane(1, line + 1);
            for (var row : figure.rows()) {
                sheet.value(++line, 0, row.label());
                for (int column = 0; column < row.cells().size(); column++) {
                    var cell = row.cells().get(column);
                    if (cell.plain() != null) {
                        sheet.value(line, column + 1, cell.plain());
                    } else {
                        sheet.value(line, column + 1, cell.shown());
                    }
                }
            }
            for (var note : figure.notes()) {
                sheet.value(++line, 0, note);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("table-" + made + ".xlsx").build().toString())
                .contentType(WORKBOOK).body(bytes.toByteArray());
    }

    private List<String> head() {
        var head = new ArrayList<String>();
        head.add(figure.first());
        head.addAll(figure.heads());
        return head;
    }

    private static String plain(Figure.Cell cell) {
        return BigDecimal.valueOf(cell.plain()).stripTrailingZeros().toPlainString();
    }
}
