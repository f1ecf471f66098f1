package org.zaklon.portal.pictures;

import java.util.ArrayList;
import java.util.Map;
import java.util.stream.IntStream;
import org.zaklon.country.Area;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.portal.open.Labels;
import org.zaklon.portal.pictures.Picture.Tile;
import org.zaklon.portal.pictures.Picture.Tiles;

/**
 * Areas as equal tiles, near to where they lie. Five shades say how large a number is beside the largest, and the number stands in the tile;
 * a number that is not known is hatched. Tiles claim nothing about borders, and a large area gets no more ink than a small one.
 */
final class DrawTiles {
    private static final int HEIGHT = 62;
    private static final int SHADES = 5;

    private DrawTiles() {}

    /** Whether every area of a division has a place on the map, but one for what lies in none of them; that stands in the table. */
    static boolean covers(Dimension areas, Map<String, Area.Tile> places) {
        long placed = IntStream.range(0, areas.size()).mapToObj(areas::code).filter(places::containsKey).count();
        return placed > 1 && placed >= areas.size() - 1;
    }

    static Picture of(Labels labels, Map<String, Area.Tile> places) {
        var areas = labels.figures().axes().getFirst();
        int columns = 1;
        int rows = 1;
        double most = 1;
        var placed = IntStream.range(0, areas.size()).filter(area -> places.containsKey(areas.code(area))).toArray();
        for (int area : placed) {
            columns = Math.max(columns, places.get(areas.code(area)).column());
            rows = Math.max(rows, places.get(areas.code(area)).row());
            most = Math.max(most, Amount.of(labels.figures().at(area), labels).high());
        }
        double width = 100.0 / columns;
        var tiles = new ArrayList<Tile>();
        for (int area : placed) {
            var place = places.get(areas.code(area));
            var amount = Amount.of(labels.figures().at(area), labels);
            int shade = amount.isNumber() ? (int) Math.clamp(Math.ceil(amount.high() / most * SHADES), 1, SHADES) : 0;
            tiles.add(new Tile(areas.code(area), labels.code(areas.name(), areas.code(area)), Draw.percent((place.column() - 1) * width),
                    (place.row() - 1) * HEIGHT, Draw.percent(width), HEIGHT, Draw.percent((place.column() - .5) * width), shade, amount));
        }
        return new Tiles(rows * HEIGHT, tiles);
    }
}
