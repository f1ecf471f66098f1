package org.zaklon.portal.open;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.portal.open.Figures.Flag;
import org.zaklon.ui.parts.Csv;

/**
 * SDMX-CSV 2.0 (SDMX 3.0, data message field guide of the Technical Working Group). Every dimension of the dataset stands in every line, the total as
 * {@code _T}. {@code OBS_STATUS} and {@code CONF_STATUS} use the cross-domain code lists. The structure that {@code STRUCTURE_ID} names is registered
 * nowhere, so a registry cannot look it up.
 */
final class SdmxCsv {
    private static final String TIME = "year";
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern NOT_AN_ID = Pattern.compile("[^A-Za-z0-9_@$-]");

    private SdmxCsv() {}

    static byte[] of(Figures figures, Labels labels, Addresses addresses) {
        var edition = figures.edition();
        var about = edition.about();
        var timed = figures.axes().stream().filter(axis -> axis.name().equals(TIME)).anyMatch(SdmxCsv::consecutiveYears);
        var structure = "%s:%s(%d.0.0)".formatted("ZAKLON", id(edition.dataset()).toUpperCase(Locale.ROOT), edition.number());
        var fixed = new TreeMap<>(figures.fixed());
        var head = new ArrayList<>(List.of("STRUCTURE", "STRUCTURE_ID", "ACTION"));
        figures.axes().forEach(axis -> head.add(timed && axis.name().equals(TIME) ? "TIME_PERIOD" : column(axis.name())));
        fixed.keySet().forEach(name -> head.add(column(name)));
        head.addAll(List.of("OBS_VALUE", "OBS_STATUS", "CONF_STATUS", "UNIT", "TITLE", "SOURCE", "LICENCE", "EDITION", "AS_OF", "SHOWN", "FLAG", "LOW", "HIGH",
                "PAGE"));
        var csv = new Csv().line(head);
        for (int cell = 0; cell < figures.cells().size(); cell++) {
            var figure = figures.cells().get(cell);
            var line = new ArrayList<>(List.of("dataflow", structure, "I"));
            for (int axis = 0; axis < figures.axes().size(); axis++) {
                var code = figures.code(cell, axis);
                line.add(timed && figures.axes().get(axis).name().equals(TIME) ? period(figures.axes().get(axis), code) : code(code));
            }
            fixed.values().forEach(code -> line.add(code(code)));
            line.addAll(List.of(Objects.toString(figure.value(), ""), figure.flag() == Flag.ESTIMATED ? "E" : figure.value() == null ? "Q" : "A", confidentiality(figure.flag()),
                    labels.t().say(about.unit()), labels.title(), labels.t().say(about.source()), about.licence(), Integer.toString(edition.number()),
                    figures.asOf(figure).toString(), figure.shown(), figure.flag().name(), Long.toString(figure.low()), Objects.toString(figure.high(), ""),
                    addresses.of(Addresses.page(edition))));
            csv.line(line);
        }
        return csv.text().getBytes(StandardCharsets.UTF_8);
    }

    /** Free, primary confidentiality due to small counts, secondary confidentiality set by the sender (CL_CONF_STATUS). */
    private static String confidentiality(Flag flag) {
        return switch (flag) {
            case EXACT, ROUNDED, ESTIMATED, SYNTHETIC, UNMEASURED -> "F";
            case LOW -> "A";
            case COARSER, HIDDEN -> "D";
        };
    }

    private static String column(String name) {
        return id(name).toUpperCase(Locale.ROOT);
    }

    private static String code(String code) {
        return code.equals(Dimension.TOTAL) ? "_T" : id(code);
    }

    /** An identifier of SDMX has letters, digits and four signs; any other sign is written by its number. */
    private static String id(String code) {
        return NOT_AN_ID.matcher(code).replaceAll(sign -> "_x%02X".formatted((int) sign.group().charAt(0)));
    }

    /** Only then is the total of all years a period too, such as {@code 2016-01-01/P7Y}. */
    private static boolean consecutiveYears(Dimension axis) {
        for (int category = 0; category < axis.size(); category++) {
            if (!YEAR.matcher(axis.code(category)).matches()
                    || category > 0 && Integer.parseInt(axis.code(category)) != Integer.parseInt(axis.code(category - 1)) + 1) {
                return false;
            }
        }
        return axis.size() > 0 && axis.categories() == axis.size() + 1;
    }

    private static String period(Dimension axis, String code) {
        return code.equals(Dimension.TOTAL) ? "%s-01-01/P%dY".formatted(axis.code(0), axis.size()) : code;
    }
}
