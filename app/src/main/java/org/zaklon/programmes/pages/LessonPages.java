package org.zaklon.programmes.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
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
import org.zaklon.country.Country;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.Paged;
import org.zaklon.kernel.RequestId;
import org.zaklon.programmes.Projects;
import org.zaklon.programmes.lessons.FollowLesson;
import org.zaklon.programmes.lessons.Lesson;
import org.zaklon.programmes.lessons.LessonId;
import org.zaklon.programmes.lessons.ReadLessons;
import org.zaklon.programmes.lessons.RecordCampaign;
import org.zaklon.programmes.lessons.RecordCampaign.Reached;
import org.zaklon.programmes.lessons.WriteLesson;
import org.zaklon.programmes.lessons.WriteLesson.Learned;
import org.zaklon.ui.NavigationEntry;
import org.zaklon.ui.Screen;
import org.zaklon.ui.forms.Parameters;
import org.zaklon.ui.forms.TypedDate;
import org.zaklon.ui.parts.DateText;
import org.zaklon.ui.parts.Problem;

/** What was learned, who takes it up, and campaigns. */
@Controller
@RequestMapping("/lessons")
class LessonPages {
    /** The field to which a refusal of the rules belongs. */
    private static final Map<String, String> FIELDS = Map.of("refused.lesson-text", "text", "refused.lesson-source", "source",
            "refused.lesson-owner", "owner", "refused.lesson-area", "area", "refused.campaign-title", "title", "refused.campaign-area", "place",
            "refused.campaign-days", "until", "refused.campaign-reach", "women");

    private final ReadLessons read;
    private final WriteLesson write;
    private final FollowLesson follow;
    private final RecordCampaign campaigns;
    private final Projects projects;
    private final Country country;

    LessonPages(ReadLessons read, WriteLesson write, FollowLesson follow, RecordCampaign campaigns, Projects projects, Country country) {
        this.read = read;
        this.write = write;
        this.follow = follow;
        this.campaigns = campaigns;
        this.projects = projects;
        this.country = country;
    }

    @Bean
    static NavigationEntry lessonsEntry() {
        return new NavigationEntry("programmes.lesson.nav", "/lessons", 69, actor -> Act.LESSON_READ.allows(actor.role()));
    }

    @GetMapping
    ModelAndView all(Actor actor, Screen screen, @RequestParam(defaultValue = "1") int page) {
        return all(actor, screen, Math.max(1, page), Map.of(), List.of());
    }

    private ModelAndView all(Actor actor, Screen screen, int page, Map<String, String> typed, List<Problem> problems) {
        return switch (read.read(actor, page)) {
            case Refused<ReadLessons.Found>(var reason) -> screen.refused(reason);
            case Done<ReadLessons.Found>(var found) -> {
                var words = new ProgrammeWords(screen.t(), country);
                var lessons = found.lessons();
                var model = new HashMap<String, Object>(Map.of("typed", typed, "today", DateText.of(projects.today()),
                        "rows", new Paged<>(lessons.items().stream().map(l -> LessonRow.of(actor, l, projects.today(), words)).toList(),
                                lessons.number(), lessons.more()),
                        "campaigns", found.campaigns().stream().map(c -> CampaignRow.of(c, words)).toList()));
                model.put("kinds", words.choices("programmes.lesson.kind", Lesson.Kind.values()));
                model.put("states", words.choices("programmes.lesson.state", Lesson.State.values()));
                model.put("areas", words.areas());
                model.put("agencies", words.agencies());
                yield Typed.page("programmes/lessons", problems, model);
            }
        };
    }

    @PostMapping
    ModelAndView write(Actor actor, Screen screen, RequestId request, @RequestParam MultiValueMap<String, String> all) {
        var t = screen.t();
        var kind = Parameters.find(Lesson.Kind.values(), Parameters.one(all, "kind"));
        var due = TypedDate.read(TypedDate.typed(all, "due"), t);
        var problems = new ArrayList<Problem>();
        need(problems, kind, "kind", t.get("ui.form.required"));
        need(problems, due, "due", t.get("ui.form.date"));
        if (!problems.isEmpty()) {
            return all(actor, screen, 1, all.toSingleValueMap(), problems);
        }
        var area = Parameters.one(all, "area");
        var agreement = Parameters.one(all, "agreement");
        return after(actor, screen, all, write.write(actor, request, new Learned(kind.get(), Parameters.one(all, "text").replace("\r\n", "\n"),
                Parameters.one(all, "source"), area.isEmpty() ? null : new AreaCode(area), agreement.isEmpty() ? null : agreement,
                new AgencyCode(Parameters.one(all, "owner")), due.get())));
    }

    @PostMapping("/{id}/state")
    ModelAndView follow(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> all) {
        var state = Parameters.find(Lesson.State.values(), Parameters.one(all, "state"));
        return state.isEmpty() ? all(actor, screen, 1, Map.of(), List.of(new Problem("state." + id, screen.t().get("ui.form.required"))))
                : after(actor, screen, all, follow.follow(actor, request, new LessonId(id), state.get(), null));
    }

    @PostMapping("/campaigns")
    ModelAndView campaign(Actor actor, Screen screen, RequestId request, @RequestParam MultiValueMap<String, String> all) {
        var t = screen.t();
        var since = TypedDate.read(TypedDate.typed(all, "since"), t);
        var until = TypedDate.read(TypedDate.typed(all, "until"), t);
        var problems = new ArrayList<Problem>();
        need(problems, since, "since", t.get("ui.form.date"));
        need(problems, until, "until", t.get("ui.form.date"));
        var reached = new HashMap<String, Integer>();
        for (var field : List.of("women", "men", "unknown")) {
            var number = Parameters.one(all, field);
            if (number.matches("\\d{0,8}")) {
                reached.put(field, number.isEmpty() ? 0 : Integer.parseInt(number));
            } else {
                problems.add(new Problem(field, t.get("refused.campaign-reach")));
            }
        }
        if (!problems.isEmpty()) {
            return all(actor, screen, 1, all.toSingleValueMap(), problems);
        }
        return after(actor, screen, all, campaigns.record(actor, request, new Reached(Parameters.one(all, "title"), Parameters.one(all, "channel"),
                new AreaCode(Parameters.one(all, "place")), since.get(), until.get(), reached.get("women"), reached.get("men"), reached.get("unknown"))));
    }

    private ModelAndView after(Actor actor, Screen screen, MultiValueMap<String, String> all, Outcome<?> outcome) {
        return switch (outcome) {
            case Done<?> _ -> {
                screen.say("programmes.saved");
                yield new ModelAndView("redirect:/lessons");
            }
            case Refused<?>(var reason) when FIELDS.containsKey(reason.code()) ->
                    all(actor, screen, 1, all.toSingleValueMap(), List.of(new Problem(FIELDS.get(reason.code()), screen.t().reason(reason))));
            case Refused<?>(var reason) -> screen.refused(reason);
        };
    }

    private static void need(List<Problem> problems, Optional<?> value, String field, String text) {
        if (value.isEmpty()) {
            problems.add(new Problem(field, text));
        }
    }
}
