package org.zaklon.ui.design;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Paged;
import org.zaklon.kernel.Reason;
import org.zaklon.ui.Screen;
import org.zaklon.ui.Texts;
import org.zaklon.ui.Words;
import org.zaklon.ui.forms.Answered;
import org.zaklon.ui.forms.Filled;
import org.zaklon.ui.forms.FormPage;
import org.zaklon.ui.parts.Line;
import org.zaklon.ui.parts.Step;
import org.zaklon.ui.parts.Tab;
import org.zaklon.ui.parts.Tag;
import org.zaklon.ui.parts.Task;
import org.zaklon.ui.parts.Tone;

/** Shows every component, and a form that can be tried. Nothing that is typed here is kept. */
@Controller
class DesignPages {
    private final SampleForm sample;
    private final InstantSource clock;

    DesignPages(Texts texts, InstantSource clock) {
        this.sample = new SampleForm(texts);
        this.clock = clock;
    }

    @GetMapping("/design")
    ModelAndView components(Screen screen) {
        var t = screen.t();
        return new ModelAndView("ui/design/components", Map.of(
                "tags", tags(t), "tasks", tasks(t), "lines", lines(t), "tabs", tabs(t), "steps", steps(t),
                "refusal", Reason.of("ui.design.refused"),
                "page", new Paged<>(Collections.nCopies(Paged.SIZE, ""), 2, true)));
    }

    private static List<Tag> tags(Words t) {
        var keys = List.of("draft", "in-force", "sent", "waiting", "declined", "overdue");
        return IntStream.range(0, keys.size())
                .mapToObj(i -> new Tag(t.get("ui.design." + keys.get(i)), Tone.values()[i])).toList();
    }

    private static List<Task> tasks(Words t) {
        return List.of(
                new Task(t.get("ui.design.task.consent"), "/design", null, new Tag(t.get("ui.design.complete"), Tone.MOSS)),
                new Task(t.get("ui.design.task.safety"), "/design", null, new Tag(t.get("ui.design.begun"), Tone.SKY)),
                new Task(t.get("ui.design.task.referral"), null, t.get("ui.design.task.hint"),
                        new Tag(t.get("ui.design.not-yet"), Tone.STONE)));
    }

    private static List<Line> lines(Words t) {
        return List.of(
                new Line(t.get("ui.design.language-spoken"), t.get("ui.design.language-value"), DataClass.C9_ADMIN, "/design"),
                new Line(t.get("ui.design.contact-time"), t.get("ui.design.contact-value"), DataClass.C2_CONTACT, "/design"));
    }

    private static List<Tab> tabs(Words t) {
        return List.of(Tab.of(t.get("ui.design.tab.overview"), "/design", true),
                Tab.of(t.get("ui.design.tab.history"), "/design", false),
                new Tab(t.get("ui.design.tab.shares"), "/design", false, 3L));
    }

    private List<Step> steps(Words t) {
        var now = clock.instant();
        return IntStream.range(0, 3).mapToObj(i -> {
            var at = now.minus(Duration.ofHours(5L + 40 * i));
            var key = List.of("waiting", "sent", "draft").get(i);
            return new Step(at.toString(), t.moment(at) + " (" + t.relative(at) + ")", t.get("ui.design.task.referral"),
                    t.get("ui.design.unit"), i == 1 ? t.get("ui.design.notice.text") : null,
                    new Tag(t.get("ui.design." + key), List.of(Tone.SAND, Tone.SKY, Tone.STONE).get(i)));
        }).toList();
    }

    @GetMapping("/design/form")
    ModelAndView form(Screen screen) {
        return form(Filled.blank(sample.form()), screen.withQuickExit());
    }

    @PostMapping("/design/form")
    ModelAndView check(@RequestParam MultiValueMap<String, String> parameters, Screen screen) {
        var filled = Filled.parse(sample.form(), parameters, sample, screen.t());
        return !filled.ok() ? form(filled, screen)
                : new ModelAndView("ui/design/check", Map.of("lines",
                        new Answered(sample.form(), filled.answers(), sample, screen.t()).toCheck("/design/form")));
    }

    /** The script wants no page; a person who pressed the button is told that it worked. */
    @PostMapping(path = "/design/form/draft", headers = "X-Requested-With=autosave")
    ResponseEntity<Void> autosave() {
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/design/form/draft")
    String save(Screen screen) {
        screen.say("ui.saved");
        return "redirect:/design";
    }

    private ModelAndView form(Filled filled, Screen screen) {
        return new ModelAndView("ui/design/form", Map.of("page", new FormPage(filled, sample, screen.t())));
    }
}
