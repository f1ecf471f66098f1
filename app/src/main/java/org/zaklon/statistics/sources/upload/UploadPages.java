package org.zaklon.statistics.sources.upload;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Actor;
import org.zaklon.country.Localised;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.statistics.sources.FlawText;
import org.zaklon.statistics.sources.Imported;
import org.zaklon.statistics.sources.mapping.Format;
import org.zaklon.statistics.sources.mapping.Indicator;
import org.zaklon.statistics.sources.mapping.Mapping;
import org.zaklon.statistics.sources.mapping.Role;
import org.zaklon.ui.Screen;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.Problem;

/** Importing in four steps: file, mapping, dry run, confirmation. Nothing is stored as a dataset before the last. */
@Controller
class UploadPages {
    private static final Map<String, Charset> ENCODINGS = Map.of("UTF-8", StandardCharsets.UTF_8, "windows-1250", Charset.forName("windows-1250"),
            "windows-1251", Charset.forName("windows-1251"), "windows-1252", Charset.forName("windows-1252"));

    private final Drafts drafts;

    UploadPages(Drafts drafts) {
        this.drafts = drafts;
    }

    @GetMapping("/sources/new")
    ModelAndView blank(Actor actor, Screen screen, @RequestParam Map<String, String> typed) {
        var problems = typed.containsKey("large") ? List.of(new Problem("file", screen.t().get("sources.problem.large"))) : List.<Problem>of();
        return drafts.may(actor) instanceof Refused<Actor>(var reason) ? screen.refused(reason) : file(screen, "", problems);
    }

    @PostMapping(SourceFiles.PLACE)
    ModelAndView take(Actor actor, Screen screen, @RequestParam(defaultValue = "") String format, @RequestParam(defaultValue = "UTF-8") String encoding,
            @RequestParam(required = false) MultipartFile file) throws IOException {
        if (drafts.may(actor) instanceof Refused<Actor>(var reason)) { // before anything typed is judged
            return screen.refused(reason);
        }
        var known = Format.of(format);
        var problems = new ArrayList<Problem>();
        if (known.isEmpty()) {
            problems.add(new Problem("format", screen.t().get("sources.problem.choose")));
        }
        if (file == null || file.isEmpty()) {
            problems.add(new Problem("file", screen.t().get("sources.problem.file")));
        }
        if (!problems.isEmpty()) {
            return file(screen, format, problems);
        }
        try (var in = file.getInputStream()) {
            return switch (drafts.begin(actor, in, known.get(), ENCODINGS.getOrDefault(encoding, StandardCharsets.UTF_8))) {
                case Done<Draft>(var draft) -> new ModelAndView("redirect:/sources/drafts/" + draft.id() + "/mapping");
                case Refused<Draft>(var reason) -> screen.refused(reason);
            };
        }
    }

    @GetMapping("/sources/drafts/{draftId}/mapping")
    ModelAndView mapping(Actor actor, Screen screen, @PathVariable UUID draftId) {
        return switch (drafts.find(actor, draftId)) {
            case Refused<Draft>(var reason) -> screen.refused(reason);
            case Done<Draft>(var draft) -> mapping(screen, draft, MappingForm.guessed(draft.raw()), List.of());
        };
    }

    @PostMapping("/sources/drafts/{draftId}/mapping")
    ModelAndView map(Actor actor, Screen screen, @PathVariable UUID draftId, @RequestParam Map<String, String> typed) {
        return switch (drafts.find(actor, draftId)) {
            case Refused<Draft>(var reason) -> screen.refused(reason);
            case Done<Draft>(var draft) when draft.format() != Format.CSV -> new ModelAndView("redirect:/sources/drafts/" + draftId + "/check");
            case Done<Draft>(var draft) -> {
                var form = new MappingForm(draft.raw(), typed);
                var problems = form.problems(screen.t());
                if (!problems.isEmpty()) {
                    yield mapping(screen, draft, form, problems);
                }
                yield switch (drafts.map(actor, draftId, form.mapping(screen.language().tag()))) {
                    case Done<Draft> _ -> new ModelAndView("redirect:/sources/drafts/" + draftId + "/check");
                    case Refused<Draft>(var reason) -> screen.refused(reason);
                };
            }
        };
    }

    @GetMapping("/sources/drafts/{draftId}/check")
    ModelAndView check(Actor actor, Screen screen, @PathVariable UUID draftId) {
        return switch (drafts.find(actor, draftId)) {
            case Refused<Draft>(var reason) -> screen.refused(reason);
            case Done<Draft>(var draft) -> {
                var t = screen.t();
                var understood = draft.understood();
                yield new ModelAndView("sources/check", Map.of(
                        "draft", draftId,
                        "flaws", new FlawText(t).of(understood.flaws()),
                        "what", draft.mapping().map(m -> t.say(new Localised(m.title()))).orElse(""),
                        "rows", draft.raw().rows(),
                        "kept", understood.applied().map(a -> a.rows().columns().stream().map(c -> c.name()).toList()).orElse(List.of()),
                        "unused", understood.applied().map(a -> a.unused()).orElse(List.of()),
                        "absent", understood.applied().map(a -> a.absent()).orElse(List.of())));
            }
        };
    }

    @PostMapping("/sources/drafts/{draftId}/confirm")
    ModelAndView confirm(Actor actor, Screen screen, @PathVariable UUID draftId) {
        return switch (drafts.confirm(actor, draftId)) {
            case Refused<Imported>(var reason) -> screen.refused(reason);
            case Done<Imported>(var imported) -> {
                screen.say(imported.fresh() ? "sources.stored" : "sources.known", Integer.toString(imported.vintage().number()));
                yield new ModelAndView("redirect:/sources/datasets/" + imported.vintage().dataset());
            }
        };
    }

    @PostMapping("/sources/drafts/{draftId}/discard")
    ModelAndView discard(Actor actor, Screen screen, @PathVariable UUID draftId) {
        return switch (drafts.discard(actor, draftId)) {
            case Refused<Actor>(var reason) -> screen.refused(reason);
            case Done<Actor> _ -> {
                screen.say("sources.discarded");
                yield new ModelAndView("redirect:/sources");
            }
        };
    }

    private static ModelAndView file(Screen screen, String format, List<Problem> problems) {
        var t = screen.t();
        var page = new ModelAndView("sources/file", Map.of("format", format, "problems", problems,
                "formats", Arrays.stream(Format.values()).map(f -> new Choice(f.code(), t.of("sources.format", f), t.of("sources.format.hint", f), null)).toList(),
                "encodings", ENCODINGS.keySet().stream().sorted().map(e -> Choice.of(e, e)).toList(),
                "megabytes", SourceFiles.MOST_BYTES >> 20));
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView mapping(Screen screen, Draft draft, MappingForm form, List<Problem> problems) {
        var t = screen.t();
        var model = new HashMap<String, Object>(Map.of("draft", draft.id(), "problems", problems, "own", draft.format() == Format.CSV,
                "flaws", new FlawText(t).of(draft.raw().flaws()), "typed", form.typed(),
                "columns", ColumnPreview.of(draft.raw(), draft.mapping().orElse(null), t)));
        model.put("what", draft.mapping().map(m -> t.say(new Localised(m.title()))).orElse(null));
        model.put("roles", Arrays.stream(Role.values()).map(r -> Choice.of(r.name(), t.of("sources.role", r))).toList());
        model.put("indicators", Arrays.stream(Indicator.values()).map(i -> Choice.of(i.code(), t.of("sources.indicator", i))).toList());
        model.put("shapes", shapes(t));
        var page = new ModelAndView("sources/mapping", model);
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static List<Choice> shapes(Words t) {
        return Arrays.stream(Mapping.Shape.values()).map(s -> Choice.of(s.name(), t.of("sources.shape", s))).toList();
    }
}
