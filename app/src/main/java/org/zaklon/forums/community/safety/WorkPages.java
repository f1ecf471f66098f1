package org.zaklon.forums.community.safety;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.forums.page.FormView;
import org.zaklon.forums.page.Question;
import org.zaklon.forums.community.RecordId;
import org.zaklon.forums.page.Sent;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.RequestId;
import org.zaklon.ui.Screen;
import org.zaklon.ui.Words;

/** Initiatives, equipment and what people say when they are asked. */
@Controller
@RequestMapping("/bodies/{id}/safety")
class WorkPages {
    private static final int MOST = 1_000_000;

    private final SafetyForms forms;
    private final RecordInitiative initiatives;
    private final RecordEquipment equipment;
    private final RecordPerception perception;

    WorkPages(SafetyForms forms, RecordInitiative initiatives, RecordEquipment equipment, RecordPerception perception) {
        this.forms = forms;
        this.initiatives = initiatives;
        this.equipment = equipment;
        this.perception = perception;
    }

    @GetMapping("/initiatives/new")
    ModelAndView blankInitiative(Actor actor, Screen screen, @PathVariable UUID id) {
        return forms.blank(actor, screen, id, initiative(screen.t()));
    }

    @PostMapping("/initiatives")
    ModelAndView initiative(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> all) {
        var t = screen.t();
        return forms.sent(actor, screen, id, initiative(t), all, sent -> {
            var topic = sent.choice("topic", forms.codes("issue-categories", t));
            var about = sent.text("about");
            var from = sent.day("from");
            var to = sent.day("to");
            var led = sent.choice("led", Initiative.LedBy.values());
            var only = sent.yesOrNo("only");
            var reach = new Initiative.Reach(sent.numberOrZero("women", MOST), sent.numberOrZero("men", MOST), sent.numberOrZero("girls", MOST),
                    sent.numberOrZero("boys", MOST));
            var partners = sent.textOrNothing("partners");
            var cost = cost(sent, t);
            var currency = cost == null ? null : sent.choice("currency", forms.codes("currencies", t));
            var project = sent.wordOrNull("project");
            return sent.good() ? initiatives.record(actor, request, new BodyId(id),
                    new Initiative(RecordId.fresh(), topic, about, from, to, reach, led, only, partners, cost, currency, project)) : null;
        });
    }

    private static BigDecimal cost(Sent sent, Words t) {
        return sent.one("cost").isEmpty() ? null : BigDecimal.valueOf(sent.number("cost", 0, 1_000_000_000));
    }

    private SafetyForms.Form initiative(Words t) {
        var ask = new Question.Asking(t, "community.initiative");
        return new SafetyForms.Form(Act.INITIATIVE_RECORD, "community.initiative", "/initiatives", "from", List.of(
                ask.select("topic", forms.codes("issue-categories", t)), ask.story("about"), ask.date("from"), ask.date("to"),
                ask.radios("led", FormView.of(t, "community.led-by", Initiative.LedBy.values())), ask.radios("only", FormView.yesNo(t)),
                ask.number("women").orNothing(), ask.number("men").orNothing(), ask.number("girls").orNothing(), ask.number("boys").orNothing(),
                ask.story("partners").orNothing(), ask.number("cost").orNothing(),
                ask.select("currency", forms.codes("currencies", t)).orNothing(), ask.text("project").orNothing()));
    }

    @GetMapping("/equipment/new")
    ModelAndView blankEquipment(Actor actor, Screen screen, @PathVariable UUID id) {
        return forms.blank(actor, screen, id, equipment(screen.t()));
    }

    @PostMapping("/equipment")
    ModelAndView equipment(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> all) {
        var t = screen.t();
        return forms.sent(actor, screen, id, equipment(t), all, sent -> {
            var kind = sent.choice("kind", forms.codes("equipment-kinds", t));
            var quantity = sent.number("quantity", 1, 100_000);
            var serial = sent.wordOrNull("serial");
            var agency = sent.choice("received", forms.agencies(t));
            var on = sent.day("on");
            var project = sent.wordOrNull("project");
            return sent.good() ? equipment.hand(actor, request, new BodyId(id),
                    new Equipment(RecordId.fresh(), kind, quantity, serial, project, new AgencyCode(agency), on, List.of())) : null;
        });
    }

    private SafetyForms.Form equipment(Words t) {
        var ask = new Question.Asking(t, "community.equipment");
        return new SafetyForms.Form(Act.EQUIPMENT_RECORD, "community.equipment", "/equipment", "on", List.of(
                ask.select("kind", forms.codes("equipment-kinds", t)), ask.number("quantity"), ask.text("serial").orNothing(),
                ask.select("received", forms.agencies(t)), ask.date("on"), ask.text("project").orNothing()));
    }

    @GetMapping("/equipment/{equipmentId}/check")
    ModelAndView blankCheck(Actor actor, Screen screen, @PathVariable UUID id, @PathVariable UUID equipmentId) {
        return forms.blank(actor, screen, id, check(screen.t(), equipmentId));
    }

    @PostMapping("/equipment/{equipmentId}/check")
    ModelAndView check(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @PathVariable UUID equipmentId,
            @RequestParam MultiValueMap<String, String> all) {
        return forms.sent(actor, screen, id, check(screen.t(), equipmentId), all, sent -> {
            var condition = sent.choice("condition", Equipment.Condition.values());
            var on = sent.day("on");
            return sent.good() ? equipment.check(actor, request, new BodyId(id), new RecordId(equipmentId), new Equipment.Check(on, condition)) : null;
        });
    }

    private static SafetyForms.Form check(Words t, UUID equipmentId) {
        var ask = new Question.Asking(t, "community.check");
        return new SafetyForms.Form(Act.EQUIPMENT_RECORD, "community.check", "/equipment/" + equipmentId + "/check", "on", List.of(
                ask.radios("condition", FormView.of(t, "community.condition", Equipment.Condition.values())), ask.date("on")));
    }

    @GetMapping("/waves/new")
    ModelAndView blankWave(Actor actor, Screen screen, @PathVariable UUID id) {
        return forms.blank(actor, screen, id, wave(screen.t()));
    }

    @PostMapping("/waves")
    ModelAndView wave(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> all) {
        var t = screen.t();
        return forms.sent(actor, screen, id, wave(t), all, sent -> {
            var question = sent.choice("question", forms.codes("perception-questions", t));
            var area = sent.choice("area", forms.areas(t));
            var on = sent.day("on");
            var women = few(sent, t, "women");
            var womenYes = sent.numberOrZero("women-yes", women);
            var men = few(sent, t, "men");
            var menYes = sent.numberOrZero("men-yes", men);
            return sent.good() ? perception.record(actor, request, new BodyId(id),
                    new Wave(RecordId.fresh(), question, new AreaCode(area), on, women, womenYes, men, menYes)) : null;
        });
    }

    private static int few(Sent sent, Words t, String field) {
        int asked = sent.numberOrZero(field, MOST);
        if (asked > 0 && asked < Wave.FEWEST) {
            sent.wrong(field, t.get("refused.community-few"));
        }
        return asked;
    }

    private SafetyForms.Form wave(Words t) {
        var ask = new Question.Asking(t, "community.wave");
        return new SafetyForms.Form(Act.PERCEPTION_RECORD, "community.wave", "/waves", "on", List.of(
                ask.select("question", forms.codes("perception-questions", t)), ask.select("area", forms.areas(t)), ask.date("on"),
                ask.number("women"), ask.number("women-yes"), ask.number("men"), ask.number("men-yes")));
    }
}
