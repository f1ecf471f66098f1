package org.zaklon.portal.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zaklon.country.Area;
import org.zaklon.country.Country;
import org.zaklon.portal.open.Figures;
import org.zaklon.portal.open.Format;
import org.zaklon.portal.open.Labels;
import org.zaklon.portal.pictures.Draw;
import org.zaklon.ui.Words;

/** Makes sheets of figures. */
@Component
class Sheets {
    private final Map<String, Area.Tile> areas;

    Sheets(Country country) {
        this.areas = country.areas().stream().filter(area -> area.tile() != null).collect(Collectors.toMap(area -> area.code().value(), Area::tile));
    }

    Sheet of(String id, Figures figures, Words t) {
        var labels = new Labels(figures, t);
        var path = figures.path().replaceFirst("^/open/v1", "/figures");
        var language = (figures.question().isEmpty() ? "?" : figures.question() + "&") + "lang=" + t.language().tag();
        var title = SeriesName.of(figures.path().substring(figures.path().lastIndexOf('/') + 1), t).map(name -> name + ". " + labels.title()).orElse(labels.title());
        return new Sheet(id, title, Sentence.of(labels), Draw.of(labels, areas), Draw.left(figures), Grid.of(labels), figures.edition(), labels.unit(),
                path + language, path + "/embed" + language, files(figures.path(), language));
    }

    /** As it is fetched by the language of the page; the description of the CSV file is found by machines from the file. */
    private static List<Sheet.Download> files(String path, String question) {
        return Arrays.stream(Format.values()).filter(format -> format != Format.CSV_METADATA).sorted((a, b) -> Boolean.compare(b == Format.CSV, a == Format.CSV))
                .map(format -> new Sheet.Download(switch (format) {
                    case CSV, CSV_METADATA -> "CSV";
                    case SDMX_CSV -> "SDMX-CSV";
                    case XLSX -> "XLSX";
                    case JSON_STAT -> "JSON-stat";
                }, path + format.ending() + question)).toList();
    }
}
