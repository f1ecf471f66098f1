package org.zaklon.migration.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.RequestId;
import org.zaklon.migration.BulletinId;
import org.zaklon.migration.bulletin.Bulletin;
import org.zaklon.migration.bulletin.PrepareBulletin;
import org.zaklon.migration.bulletin.PublishBulletin;
import org.zaklon.migration.bulletin.ReadBulletins;
import org.zaklon.migration.terms.Months;
import org.zaklon.ui.Screen;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Line;

/** Bulletins: preparing one, reading every word and number that would leave, publishing it as a second person. */
@Controller
@RequestMapping("/migration/bulletins")
class BulletinPages {
    private final ReadBulletins read;
    private final PrepareBulletin prepare;
    private final PublishBulletin publish;
    private final MigrationWords words;

    BulletinPages(ReadBulletins read, PrepareBulletin prepare, PublishBulletin publish, MigrationWords words) {
        this.read = read;
        this.prepare = prepare;
        this.publish = publish;
        this.words = words;
    }

    @GetMapping
    ModelAndView all(Actor actor, Screen screen, @RequestParam(defaultValue = "") String month) {
        var asked = words.month(month);
        return switch (read.all(actor)) {
            case Refused<List<Bulletin>>(var reason) -> screen.refused(reason);
            case Done<List<Bulletin>>(var all) -> {
                var t = screen.t();
                yield new ModelAndView("migration/bulletins", Map.of("tabs", words.tabs(t, "/bulletins", asked), "months", words.months(t),
                        "month", asked.toString(), "rows", all.stream().map(one -> row(actor, t, one)).toList(),
                        "prepares", Act.BULLETIN_PREPARE.allows(actor.role())));
            }
        };
    }

    private static BulletinRow row(Actor actor, Words t, Bulletin one) {
        return new BulletinRow(Months.say(t, one.month()), one.published() ? t.number(one.number()) : "–", state(actor, t, one), t.date(one.prepared()),
                one.digest().substring(0, 12), "/migration/bulletins/" + one.id().value(), address(one));
    }

    private static String state(Actor actor, Words t, Bulletin one) {
        return t.get(one.published() ? "migration.bulletin.published" : !one.waits() ? "migration.bulletin.declined"
                : one.preparedBy().equals(actor.account()) ? "migration.bulletin.second" : "migration.bulletin.waits");
    }

    private static String address(Bulletin one) {
        return one.published() ? "/figures/" + PublishBulletin.DATASET + "/" + one.number() : null;
    }

    @PostMapping
    ModelAndView prepare(Actor actor, Screen screen, RequestId request, @RequestParam(defaultValue = "") String month) {
        return screen.after(prepare.prepare(actor, request, words.month(month)), "migration.bulletin.prepared", BulletinPages::path);
    }

    @GetMapping("/{bulletinId}")
    ModelAndView one(Actor actor, Screen screen, @PathVariable UUID bulletinId) {
        return switch (read.find(actor, new BulletinId(bulletinId))) {
            case Refused<ReadBulletins.Found>(var reason) -> screen.refused(reason);
            case Done<ReadBulletins.Found>(var found) -> {
                var t = screen.t();
                var one = found.one();
                var about = found.about();
                var model = new HashMap<String, Object>(Map.of("path", path(one.id()), "month", one.month().toString(),
                        "heading", t.get("migration.bulletin.heading", Months.say(t, one.month())), "state", state(actor, t, one), "digest", one.digest(),
                        "facts", List.of(Line.of(t.get("migration.bulletin.number"), one.published() ? t.number(one.number()) : "–"),
                                Line.of(t.get("migration.bulletin.rule"), t.say(about.rule())),
                                Line.of(t.get("migration.bulletin.changes"), t.say(about.changes()).isBlank() ? "–" : t.say(about.changes())),
                                Line.of(t.get("migration.digest"), one.digest())),
                        "meanings", about.definitions().stream().map(d -> Line.of(t.say(d.term()), t.say(d.meaning()))).toList(),
                        "grids", found.tables().entrySet().stream().map(e -> BulletinGrid.of(t, e.getKey(), e.getValue(), about)).toList()));
                model.put("decides", Act.BULLETIN_PUBLISH.allows(actor.role()) && one.waits() && !one.preparedBy().equals(actor.account()));
                model.put("open", address(one));
                yield new ModelAndView("migration/bulletin", model);
            }
        };
    }

    @PostMapping("/{bulletinId}/decide")
    ModelAndView decide(Actor actor, Screen screen, RequestId request, @PathVariable UUID bulletinId, @RequestParam(defaultValue = "") String digest,
            @RequestParam(defaultValue = "") String decision) {
        return screen.after(publish.decide(actor, request, new BulletinId(bulletinId), digest, decision.equals("publish")), "migration.bulletin.done",
                BulletinPages::path);
    }

    private static String path(BulletinId id) {
        return "/migration/bulletins/" + id.value();
    }
}
