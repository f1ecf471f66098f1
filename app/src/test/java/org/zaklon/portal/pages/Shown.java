package org.zaklon.portal.pages;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zaklon.country.Localised;
import org.zaklon.disclosure.FrozenTable;
import org.zaklon.disclosure.ProtectedTable;
import org.zaklon.disclosure.SideBySide;
import org.zaklon.disclosure.TakenOver;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.disclosure.table.Said;
import org.zaklon.published.About;
import org.zaklon.published.Kind;
import org.zaklon.published.NewEdition;

/** An invented country's figures, as a yearbook would print them: some exact, some rounded, some below ten, one hidden. */
public final class Shown {
    static final LocalDate CUTOFF = LocalDate.of(2025, 12, 31);

    private static final List<Dimension> DIMENSIONS = List.of(
            Dimension.flat("year", List.of("2019", "2020", "2021", "2022", "2023", "2024", "2025")),
            Dimension.flat("sex", List.of("F", "M")),
            Dimension.flat("age", List.of("CHILD", "ADULT")),
            Dimension.flat("form", List.of("BEGGING", "LABOUR", "SEXUAL", "MARRIAGE")),
            Dimension.flat("citizenship", List.of("BIH", "SRB", "AFG", "NPL")),
            Dimension.flat("area", List.of("KS", "TK", "HNK", "BL")));

    private Shown() {}

    public static NewEdition identifications() {
        return edition("identifications", Kind.OFFICIAL, text("Persons identified", "Identificirane osobe"), table(Catalogue.upTo(2, DIMENSIONS)));
    }

    public static NewEdition help() {
        return edition("services", Kind.TAKEN_OVER, text("Help received", "Primljena pomoć"), table(Catalogue.of(List.of(
                Dimension.flat("service", List.of("ACCOMMODATION", "MEDICAL", "LEGAL", "EDUCATION"))))));
    }

    /** Years that were published together, and one by itself, side by side: their sum is withheld. */
    static NewEdition cohorts() {
        var sex = Dimension.flat("sex", List.of("F", "M"));
        var years = Dimension.flat("year", List.of("2021", "2022"));
        return edition("years", Kind.OFFICIAL, text("Persons by cohort", "Osobe po kohortama"), SideBySide.of("side by side", "year",
                List.of(new SideBySide.Part("2021-2022", table(Catalogue.of(List.of(years, sex)))), new SideBySide.Part("2023", table(Catalogue.of(List.of(sex)))))));
    }

    /** One year counted for this edition, one carried forward from an earlier one. */
    static NewEdition carried() {
        var lines = new String(FrozenTable.bytes(table(Catalogue.of(List.of(Dimension.flat("year", List.of("2023", "2024")))))), StandardCharsets.UTF_8).lines()
                .map(line -> !line.startsWith("cell") ? line : line + (line.endsWith(",2023") ? ",1,2023-12-31" : ",2,2025-12-31"));
        return edition("carried", Kind.OFFICIAL, text("Persons, carried", "Osobe, preneseno"),
                FrozenTable.read(lines.map(line -> line + "\n").collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8)));
    }

    /** A number for each cell that only depends on where it is; the last cell is hidden. */
    private static ProtectedTable table(Catalogue catalogue) {
        var printed = new ArrayList<String>();
        var said = new ArrayList<Said>();
        for (int cell = 0; cell < catalogue.size(); cell++) {
            long spread = 420;
            var at = catalogue.cell(cell);
            for (int d = 0; d < at.length; d++) {
                var dimension = catalogue.dimensions().get(d);
                spread = at[d] == dimension.total() ? spread : spread * (at[d] + 1) * 2 / (dimension.size() * (dimension.size() + 1L));
            }
            long near = spread / 5 * 5;
            if (cell == catalogue.size() - 1) {
                printed.add("");
                said.add(new Said(0, Said.UNBOUNDED));
            } else if (near < 10) {
                printed.add("<10");
                said.add(new Said(0, 9));
            } else {
                printed.add(Long.toString(near));
                said.add(new Said(near - 2, near + 2));
            }
        }
        return TakenOver.of("an invented yearbook", catalogue, printed, said);
    }

    private static NewEdition edition(String dataset, Kind kind, Localised title, ProtectedTable table) {
        var about = new About(title, text("Every person once, in the year of the first decision.", "Svaka osoba jednom, u godini prve odluke."),
                text("person", "osoba"), text("Register of the state coordinator", "Registar državnog koordinatora"), "CC BY 4.0",
                text("Numbers below 10 are shown as <10; all others are rounded to 5.", "Brojevi manji od 10 prikazani su kao <10."),
                Map.of("year", text("Year", "Godina"), "sex", text("Sex", "Spol"), "age", text("Age", "Dob"), "form", text("Form", "Oblik"),
                        "citizenship", text("Citizenship", "Državljanstvo"), "area", text("Area", "Područje"), "service", text("Help", "Pomoć")),
                Map.of("sex", Map.of("F", text("female", "žensko"), "M", text("male", "muško")),
                        "form", Map.of("BEGGING", text("Begging", "Prosjačenje"), "LABOUR", text("Labour", "Rad"),
                                "SEXUAL", text("Sexual", "Seksualno"), "MARRIAGE", text("Marriage", "Brak"))),
                List.of(new About.Definition(text("Identified", "Identificirana"), text("by a decision of a competent body", "odlukom nadležnog organa"))),
                text("", ""));
        return new NewEdition(dataset, kind, CUTOFF, about, new TreeMap<>(Map.of("main", table)), null);
    }

    private static Localised text(String english, String bosnian) {
        return new Localised(Map.of("en", english, "bs", bosnian, "sr-Latn", bosnian));
    }
}
