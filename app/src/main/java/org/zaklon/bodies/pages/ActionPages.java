package org.zaklon.bodies.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Actor;
import org.zaklon.bodies.Body;
import org.zaklon.bodies.actions.Action;
import org.zaklon.bodies.actions.ActionId;
import org.zaklon.bodies.actions.ActionState;
import org.zaklon.bodies.actions.Actions;
import org.zaklon.bodies.actions.FollowAction;
import org.zaklon.bodies.actions.ListActions;
import org.zaklon.bodies.meeting.MeetingId;
import org.zaklon.bodies.minutes.Content;
import org.zaklon.bodies.minutes.Item;
import org.zaklon.bodies.minutes.ReadMinutes;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.Paged;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.ui.Screen;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Problem;
import org.zaklon.ui.parts.Tab;
import org.zaklon.ui.parts.Tag;
import org.zaklon.ui.parts.Tone;

/** What was agreed to be done: of one body, of one's agency across all bodies, one by one. */
@Controller
class ActionPages {
    private final ListActions list;
    private final Actions actions;
    private final FollowAction follow;
    private final ReadMinutes minutes;
    private final BodyWords words;

    ActionPages(ListActions list, Actions actions, FollowAction follow, ReadMinutes minutes, BodyWords words) {
        this.list = list;
        this.actions = actions;
        this.follow = follow;
        this.minutes = minutes;
        this.words = words;
    }

    @GetMapping("/bodies/actions")
    ModelAndView ofAgency(Actor actor, Screen screen, @RequestParam(defaultValue = "open") String list, @RequestParam(defaultValue = "1") int page) {
        var t = screen.t();
        var open = !list.equals("over");
        return switch (this.list.ofAgency(actor, open, page)) {
            case Refused<Paged<ListActions.Line>>(var reason) -> screen.refused(reason);
            case Done<Paged<ListActions.Line>>(var lines) -> new ModelAndView("bodies/ours", Map.of("tabs", List.of(
                    Tab.of(t.get("bodies.actions.open"), "/bodies/actions", open), Tab.of(t.get("bodies.actions.over"), "/bodies/actions?list=over", !open)),
                    "open", open, "rows", new Paged<>(lines.items().stream().map(l -> row(l.action(), l.body(), l.overdue(), t)).toList(), page, lines.more())));
        };
    }

    @GetMapping("/bodies/{id}/actions")
    ModelAndView ofBody(Actor actor, Screen screen, @PathVariable UUID id, @RequestParam(defaultValue = "1") int page) {
        var t = screen.t();
        return switch (list.ofBody(actor, new BodyId(id), page)) {
            case Refused<ListActions.OfBody>(var reason) -> screen.refused(reason);
            case Done<ListActions.OfBody>(var found) -> new ModelAndView("bodies/actions", Map.of("frame", words.frame(actor, found.body(), found.facts(), t, "/actions"),
                    "rows", new Paged<>(found.lines().items().stream().map(l -> row(l.action(), null, l.overdue(), t)).toList(), page, found.lines().more())));
        };
    }

    private ActionRow row(Action a, Body body, boolean overdue, Words t) {
        return new ActionRow(a.id().value().toString(), a.what(), body == null ? "" : t.say(body.name()), words.agency(a.accountable(), t), t.date(a.due()),
                overdue ? new Tag(t.get("bodies.action.overdue"), Tone.CLAY) : new Tag(t.of("bodies.action.state", a.state()), switch (a.state()) {
                    case OPEN, CARRIED_OVER -> Tone.SKY;
                    case DONE -> Tone.MOSS;
                    case CANCELLED -> Tone.PLUM;
                }));
    }

    @GetMapping("/bodies/actions/{actionId}")
    ModelAndView one(Actor actor, Screen screen, @PathVariable UUID actionId) {
        return one(actor, screen, actionId, Sent.NOTHING, List.of());
    }

    private ModelAndView one(Actor actor, Screen screen, UUID id, Sent sent, List<Problem> problems) {
        var t = screen.t();
        return switch (list.one(actor, new ActionId(id))) {
            case Refused<ListActions.One>(var reason) -> screen.refused(reason);
            case Done<ListActions.One>(var one) -> BodyWords.page("bodies/action", problems, new HashMap<>(Map.of("sent", sent, "mayFollow", one.mayFollow(),
                    "row", row(one.action(), one.body(), one.overdue(), t), "back", one.body() == null ? "/bodies/actions" : "/bodies/" + one.body().id().value() + "/actions",
                    "steps", one.steps().stream().map(s -> t.get("bodies.action.step", t.date(s.at()), words.agency(s.agency(), t), t.of("bodies.action.state", s.state()),
                            t.date(s.due()), s.note())).toList(),
                    "states", BodyWords.choices(ActionState.class, "bodies.action.state", t).stream().filter(c -> !c.value().equals("OPEN")).toList())));
        };
    }

    @PostMapping("/bodies/actions/{actionId}")
    ModelAndView follow(Actor actor, Screen screen, RequestId request, @PathVariable UUID actionId, @RequestParam MultiValueMap<String, String> all) {
        var sent = Sent.of(all);
        var t = screen.t();
        var state = sent.one("state", ActionState.class);
        if (state.isEmpty()) {
            return one(actor, screen, actionId, sent, List.of(new Problem("state", t.get("bodies.action.state.choose"))));
        }
        return switch (follow.follow(actor, request, new ActionId(actionId), state.get(), sent.day("due", t).orElse(null), sent.get("note"))) {
            case Done<ActionId> _ -> {
                screen.say("bodies.saved");
                yield new ModelAndView("redirect:/bodies/actions/" + actionId);
            }
            case Refused<ActionId>(var reason) when reason.code().startsWith("refused.action-") && !reason.code().endsWith("yours") ->
                one(actor, screen, actionId, sent, List.of(new Problem(switch (reason.code()) {
                    case "refused.action-later" -> "due";
                    case "refused.action-over" -> "state";
                    default -> "note";
                }, t.reason(reason))));
            case Refused<ActionId>(var reason) -> screen.refused(reason);
        };
    }

    @GetMapping("/bodies/{id}/meetings/{meetingId}/items/{itemId}/actions")
    ModelAndView begin(Actor actor, Screen screen, @PathVariable UUID id, @PathVariable UUID meetingId, @PathVariable UUID itemId) {
        return shown(screen, item(actor, id, meetingId, itemId).then(item -> Outcome.done(form(screen, item, Sent.NOTHING, List.of()))));
    }

    @PostMapping("/bodies/{id}/meetings/{meetingId}/items/{itemId}/actions")
    ModelAndView add(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @PathVariable UUID meetingId, @PathVariable UUID itemId,
            @RequestParam MultiValueMap<String, String> all) {
        var sent = Sent.of(all);
        var t = screen.t();
        return shown(screen, item(actor, id, meetingId, itemId).then(item -> {
            var due = sent.day("due", t);
            var problems = new ArrayList<Problem>();
            if (due.isEmpty()) {
                problems.add(new Problem("due", t.get("ui.form.date")));
            }
            if (sent.get("accountable").isEmpty()) {
                problems.add(new Problem("accountable", t.get("refused.action-agency")));
            }
            if (!problems.isEmpty()) {
                return Outcome.done(form(screen, item, sent, problems));
            }
            var supporting = sent.all("supporting").stream().filter(a -> !a.isBlank()).map(AgencyCode::new).toList();
            var action = new Action(ActionId.fresh(), new BodyId(id), sent.get("what"), new AgencyCode(sent.get("accountable")), supporting, due.get(),
                    item.content().map(Content::audience).orElse(List.of()), item.content().flatMap(Content::about).orElse(null), meetingId, itemId, ActionState.OPEN);
            return Outcome.done(switch (actions.add(actor, request, action)) {
                case Done<ActionId> _ -> {
                    screen.say("bodies.saved");
                    yield new ModelAndView("redirect:/bodies/" + id + "/meetings/" + meetingId);
                }
                case Refused<ActionId>(var reason) when reason.code().startsWith("refused.action-") -> form(screen, item, sent, List.of(new Problem(switch (reason.code()) {
                    case "refused.action-what" -> "what";
                    case "refused.action-due" -> "due";
                    default -> "accountable";
                }, t.reason(reason))));
                case Refused<ActionId>(var reason) -> screen.refused(reason);
            });
        }));
    }

    private ModelAndView form(Screen screen, Item item, Sent sent, List<Problem> problems) {
        var path = "/bodies/" + item.body().value() + "/meetings/" + item.meeting().value();
        return BodyWords.page("bodies/todo", problems, Map.of("sent", sent, "back", path, "action", path + "/items/" + item.id().value() + "/actions",
                "heading", item.content().map(Content::title).orElse(""), "agencies", words.agencies(screen.t()), "restricted", item.restricted()));
    }

    private Outcome<Item> item(Actor actor, UUID id, UUID meetingId, UUID itemId) {
        return minutes.open(actor, new BodyId(id), new MeetingId(meetingId)).then(view -> view.items().stream()
                .filter(i -> i.id().value().equals(itemId) && !i.masked()).findFirst().map(Outcome::done).orElseGet(() -> Outcome.refused(Reason.absent())));
    }

    private static ModelAndView shown(Screen screen, Outcome<ModelAndView> page) {
        return switch (page) {
            case Done<ModelAndView>(var view) -> view;
            case Refused<ModelAndView>(var reason) -> screen.refused(reason);
        };
    }
}
