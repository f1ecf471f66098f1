package org.zaklon.country.reading;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zaklon.country.Language;
import org.zaklon.country.LegalBasis;
import org.zaklon.country.Profile;
import org.zaklon.country.PublishedFigure;
import org.zaklon.country.Timer;

/** Reads a whole profile; where it has mistakes, all of them are named at once and nothing is returned. */
public final class ProfileReader {
    private static final String MANIFEST = "profile.yaml";

    private final ProfileFiles files;

    private ProfileReader(ProfileFiles files) {
        this.files = files;
    }

    /**
     * A profile that is part of the program.
     *
     * @throws InvalidProfile where it has mistakes or is not there
     */
    public static Profile bundled(String code) {
        return new ProfileReader(ProfileFiles.bundled(code)).read();
    }

    /**
     * A profile in a folder outside the program; the folder's name is its code.
     *
     * @throws InvalidProfile where it has mistakes or is not there
     */
    public static Profile folder(Path folder) {
        return new ProfileReader(ProfileFiles.in(folder)).read();
    }

    private Profile read() {
        var problems = new Problems();
        var languages = Tree.open(new Reading(files, problems, List.of()), MANIFEST).map(ProfileReader::languages).orElse(List.of());
        problems.throwIfAny();
        var reading = new Reading(files, problems, languages.stream().filter(Language::authored).toList());
        var profile = Tree.open(reading, MANIFEST).map(manifest -> read(reading, manifest, languages));
        problems.throwIfAny();
        return profile.orElseThrow();
    }

    private Profile read(Reading reading, Tree manifest, List<Language> languages) {
        manifest.only("name", "zone", "languages", "codes", "indicators", "forms", "published-figures");
        var zone = zone(manifest);
        var codes = new CodesReader(reading);
        codes.read(manifest);
        var places = new PlacesReader(reading, codes);
        var agencies = places.agencies();
        var units = places.units();
        var areas = places.areas();
        var rules = new RulesReader(reading, codes, places);
        var bases = rules.legalBases();
        var timers = rules.timers(zone);
        codes.checkReferences(ids(timers, Timer::id), ids(bases, LegalBasis::id));
        var sets = new IndicatorsReader(reading).read(manifest);
        var forms = new FormsReader(reading, codes, sets);
        forms.read(manifest);
        return new Profile(files.code(), manifest.label("name"), zone, languages, agencies, units, areas, codes.lists(),
                codes.services(), bases, timers, rules.decidingBodies(), rules.routing(areas), sets, forms.forms(),
                forms.screeningForms(), figures(reading, manifest), rules.shareLaws());
    }

    private static List<Language> languages(Tree manifest) {
        var trees = manifest.trees("languages");
        var authored = trees.stream().filter(t -> !t.has("derived-from")).map(t -> t.text("tag")).collect(Collectors.toSet());
        if (authored.isEmpty()) {
            manifest.wrong("languages", "at least one language is needed that is not derived");
        }
        return trees.stream().map(t -> language(t, authored)).toList();
    }

    private static Language language(Tree tree, Set<String> authored) {
        tree.only("tag", "column", "name", "direction", "derived-from");
        var tag = tree.text("tag");
        var column = tree.maybe("column");
        var direction = tree.text("direction");
        if (!direction.equals("ltr") && !direction.equals("rtl")) {
            tree.wrong("direction", "direction is ltr or rtl");
        }
        var derived = tree.maybe("derived-from");
        if (derived != null && !authored.contains(derived)) {
            tree.wrong("derived-from", "no authored language " + derived + " to derive from");
        }
        return new Language(tag, column == null ? tag : column, tree.text("name"), direction.equals("rtl"), derived);
    }

    private static <T> Set<String> ids(List<T> items, Function<T, String> id) {
        return items.stream().map(id).collect(Collectors.toSet());
    }

    private static ZoneId zone(Tree manifest) {
        try {
            return ZoneId.of(manifest.text("zone"));
        } catch (DateTimeException e) {
            manifest.wrong("zone", "zone is none such as Europe/Vienna");
            return ZoneId.of("UTC");
        }
    }

    private static List<PublishedFigure> figures(Reading reading, Tree manifest) {
        if (!manifest.yes("published-figures", false)) {
            return List.of();
        }
        var sheet = Sheet.open(reading, "published-figures.csv");
        var words = List.of("year", "source", "confidence", "note");
        var columns = sheet.columns(words, sheet.header()).header().stream().filter(c -> !words.contains(c)).toList();
        return sheet.read(row -> {
            var numbers = new HashMap<String, Integer>();
            columns.stream().filter(c -> !row.maybe(c).isEmpty()).forEach(c -> numbers.put(c, row.number(c)));
            return new PublishedFigure(row.number("year"), numbers, row.text("source"), row.confidence(), row.maybe("note"));
        });
    }
}
