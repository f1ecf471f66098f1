package org.zaklon.portal.open;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook for people: the cross-table as they would print it, and on a second sheet all that a reader has to know. */
final class Spreadsheet {
    private static final int HEAD = 2;

    private Spreadsheet() {}

    static byte[] of(Figures figures, Labels labels, Addresses addresses) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Zaklon", "1.0")) {
            book.properties().setTitle(labels.title());
            table(book.newWorksheet(labels.t().get("open.sheet.table")), figures, labels);
            about(book.newWorksheet(labels.t().get("open.sheet.about")), figures, labels, addresses);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return unchanging(bytes.toByteArray(), figures.edition().publishedAt().toString());
    }

    /** The last axis goes across, the others down. */
    private static void table(Worksheet sheet, Figures figures, Labels labels) {
        if (labels.t().language().rightToLeft()) {
            sheet.rightToLeft();
        }
        var axes = figures.axes();
        int down = Math.max(0, axes.size() - 1);
        int width = axes.isEmpty() ? 1 : axes.getLast().categories();
        sheet.value(0, 0, labels.title());
        sheet.style(0, 0).bold().set();
        for (int axis = 0; axis < down; axis++) {
            sheet.value(HEAD, axis, labels.dimension(axes.get(axis).name()));
            sheet.width(axis, 28);
        }
        for (int column = 0; column < width && !axes.isEmpty(); column++) {
            sheet.value(HEAD, down + column, labels.code(axes.getLast().name(), axes.getLast().code(column)));
            sheet.width(down + column, 16);
        }
        sheet.range(HEAD, 0, HEAD, down + width - 1).style().bold().wrapText(true).set();
        for (int cell = 0; cell < figures.cells().size(); cell++) {
            int row = HEAD + 1 + cell / width;
            if (cell % width == 0) {
                for (int axis = 0; axis < down; axis++) {
                    sheet.value(row, axis, labels.code(axes.get(axis).name(), figures.code(cell, axis)));
                }
            }
            var figure = figures.cells().get(cell);
            if (figure.value() != null) {
                sheet.value(row, down + cell % width, figure.value());
            } else {
                sheet.value(row, down + cell % width, labels.shown(figure));
                sheet.style(row, down + cell % width).horizontalAlignment("right").set();
            }
        }
        sheet.freezePane(down, HEAD + 1);
    }

    private static void about(Worksheet sheet, Figures figures, Labels labels, Addresses addresses) {
        var t = labels.t();
        var about = figures.edition().about();
        sheet.width(0, 24);
        sheet.width(1, 110);
        int row = 0;
        for (var pair : List.of(
                List.of(t.get("open.about.title"), labels.title()),
                List.of(t.get("open.about.source"), t.say(about.source())),
                List.of(t.get("open.about.licence"), about.licence()),
                List.of(t.get("open.about.edition"), labels.edition()),
                List.of(t.get("open.about.page"), addresses.of(Addresses.page(figures.edition()))),
                List.of(t.get("open.about.data"), addresses.of(figures.path() + ".json" + figures.question())))) {
            sheet.value(row, 0, pair.getFirst());
            sheet.style(row, 0).bold().set();
            sheet.value(row++, 1, pair.getLast());
        }
        for (var note : labels.notes()) {
            sheet.value(row, 1, note);
            sheet.style(row++, 1).wrapText(true).set();
        }
        for (var flag : figures.cells().stream().map(Figures.Figure::flag).distinct().sorted().toList()) {
            sheet.value(row++, 1, labels.flag(flag));
        }
    }

    /** The library writes the present moment into the file; an address that never changes must give the same bytes for ever. */
    private static byte[] unchanging(byte[] book, String published) {
        var bytes = new ByteArrayOutputStream();
        // the library's entries say their length behind their content, which the stream reader of the JDK does not take
        try (var in = ZipFile.builder().setByteArray(book).get(); var out = new ZipOutputStream(bytes)) {
            for (var entry : Collections.list(in.getEntriesInPhysicalOrder())) {
                var content = in.getInputStream(entry).readAllBytes();
                if (entry.getName().equals("docProps/core.xml")) {
                    content = new String(content, StandardCharsets.UTF_8)
                            .replaceAll("(<dcterms:(created|modified)[^>]*>)[^<]*", "$1" + published).getBytes(StandardCharsets.UTF_8);
                }
                var fixed = new ZipEntry(entry.getName());
                fixed.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                out.putNextEntry(fixed);
                out.write(content);
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
