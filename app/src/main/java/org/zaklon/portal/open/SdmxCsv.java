package org.zaklon.portal.open;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
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
 * {@code _T}. Years and months that follow on each other are periods of time. {@code OBS_STATUS} and {@code CONF_STATUS} use the cross-domain code lists. The structure that {@code STRUCTURE_ID} names is registered
 * nowhere, so a registry cannot look it up.
 */
final class SdmxCsv {
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");
    private static final Pattern NOT_AN_ID = Pattern.compile("[^A-Za-z0-9_@$-]");

    private SdmxCsv() {}

    static byte[] of(Figures figures, Labels labels, Addresses addresses) {
        var edition = figures.edition();
        var about = edition.about();
        var time = figures.axes().stream().filter(SdmxCsv::follows).findFirst().orElse(null);
        var structure = "%s:%s(%d.0.0)".formatted("ZAKLON", id(edition.dataset()).toUpperCase(Locale.ROOT), edition.number());
        var fixed = new TreeMap<>(figures.fixed());
        var head = new ArrayList<>(List.of("STRUCTURE", "STRUCTURE_ID", "ACTION"));
        figures.axes().forEach(axis -> head.add(axis == time ? "TIME_PERIOD" : column(axis.name())));
        fixed.keySet().forEach(name -> head.add(column(name)));
        head.addAll(List.of("OBS_VALUE", "OBS_STATUS", "CONF_STATUS", "UNIT", "TITLE", "SOURCE", "LICENCE", "EDITION", "AS_OF", "SHOWN", "FLAG", "LOW", "HIGH",
                "PAGE"));
        var csv = new Csv().line(head);
        for (int cell = 0; cell < figures.cells().size(); cell++) {
            var figure = figures.cells().get(cell);
            var line = new ArrayList<>(List.of("dataflow", structure, "I"));
            for (int axis = 0; axis < figures.axes().size(); axis++) {
                var code = figures.code(cell, axis);
                line.add(figures.axes().get(axis) == time ? period(figures.axes().get(axis), code) : code(code));
            }
            fixed.values().forEach(code -> line.add(code(code)));
            line.addAll(List.of(Objects.toString(figure.value(), ""), figure.flag() == Flag.ESTIMATED ? "E" : figure.value() == null ? "Q" : "A", confidentiality(figure.flag()),
                    labels.unit(), labels.title(), labels.t().say(about.source()), about.licence(), Integer.toString(edition.number()),
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

    /** Whether it is a row of years or months without a gap; only then is their total a period too, such as {@code 2016-01-01/P7Y}. */
    private static boolean follows(Dimension axis) {
        var written = axis.name().equals("year") ? YEAR : axis.name().equals("month") ? MONTH : null;
        if (written == null) {
            return false;
        }
        for (int category = 0; category < axis.size(); category++) {
            if (!written.matcher(axis.code(category)).matches() || category > 0 && !axis.code(category).equals(next(axis.code(category - 1)))) {
                return false;
            }
        }
        return axis.size() > 0 && axis.categories() == axis.size() + 1;
    }

    private static String next(String code) {
        return YEAR.matcher(code).matches() ? String.valueOf(Integer.parseInt(code) + 1) : YearMonth.parse(code).plusMonths(1).toString();
    }

    private static String period(Dimension axis, String code) {
        if (!code.equals(Dimension.TOTAL)) {
            return code;
        }
        return axis.name().equals("year") ? "%s-01-01/P%dY".formatted(axis.code(0), axis.size()) : "%s-01/P%dM".formatted(axis.code(0), axis.size());
    }
}
