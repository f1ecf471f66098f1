package org.zaklon.bodies.register;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Actor;
import org.zaklon.bodies.BodyKind;
import org.zaklon.bodies.Category;
import org.zaklon.country.Country;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.ui.Screen;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Csv;
import org.zaklon.ui.parts.Tab;

/** The register as a picture, as a table and to take away. */
@Controller
class RegisterPages {
    private static final int FULL = 82; // percent; the number stands beside the bar

    private final ReadRegister read;
    private final Country country;
    private final InstantSource clock;

    RegisterPages(ReadRegister read, Country country, InstantSource clock) {
        this.read = read;
        this.country = country;
        this.clock = clock;
    }

    @GetMapping("/bodies/register")
    ModelAndView register(Actor actor, Screen screen, @RequestParam(defaultValue = "") String kind) {
        var t = screen.t();
        return switch (read.read(actor, named(kind))) {
            case Refused<ReadRegister.Register>(var reason) -> screen.refused(reason);
            case Done<ReadRegister.Register>(var register) -> new ModelAndView("bodies/register", Map.of("tabs", tabs(kind, t),
                    "lines", t.sorted(register.lines().stream().map(l -> row(l, name(l, t), register)).toList(), RegisterRow::name),
                    "total", row(register.total(), t.get("bodies.register.total"), register), "categories", Category.values(),
                    "file", "/bodies/register.csv" + (named(kind) == null ? "" : "?kind=" + kind)));
        };
    }

    private static List<Tab> tabs(String here, Words t) {
        var tabs = new ArrayList<Tab>();
        tabs.add(Tab.of(t.get("bodies.register.all"), "/bodies/register", named(here) == null));
        Arrays.stream(BodyKind.values()).forEach(k -> tabs.add(Tab.of(t.of("bodies.kind", k), "/bodies/register?kind=" + k, k == named(here))));
        return tabs;
    }

    private static BodyKind named(String kind) {
        return Arrays.stream(BodyKind.values()).filter(k -> k.name().equals(kind)).findFirst().orElse(null);
    }

    private String name(RegisterLine line, Words t) {
        return country.findArea(line.area()).map(a -> t.say(a.name())).orElse(line.area().value());
    }

    private static RegisterRow row(RegisterLine line, String name, ReadRegister.Register register) {
        var widest = register.lines().stream().mapToInt(RegisterLine::people).max().orElse(1);
        return new RegisterRow(name, line, widest == 0 ? 0 : FULL * line.women() / widest, widest == 0 ? 0 : FULL * (line.people() - line.women()) / widest);
    }

    @GetMapping("/bodies/register.csv")
    Object file(Actor actor, Screen screen, @RequestParam(defaultValue = "") String kind) {
        var t = screen.t();
        return switch (read.read(actor, named(kind))) {
            case Refused<ReadRegister.Register>(var reason) -> screen.refused(reason);
            case Done<ReadRegister.Register>(var register) -> {
                var csv = new Csv();
                var head = new ArrayList<>(List.of(t.get("bodies.register.area"), t.get("bodies.register.bodies")));
                Arrays.stream(Category.values()).forEach(c -> head.add(t.of("bodies.category", c)));
                head.addAll(List.of(t.get("bodies.register.people"), t.get("bodies.sex.FEMALE"), t.get("bodies.sex.MALE"), t.get("bodies.register.other-sex"),
                        t.get("bodies.register.held"), t.get("bodies.register.meant"), t.get("bodies.register.dormant")));
                csv.line(head);
                register.lines().forEach(l -> csv.line(fields(l, name(l, t))));
                csv.line(fields(register.total(), t.get("bodies.register.total")));
                yield csv.download("table-" + LocalDate.ofInstant(clock.instant(), country.zone()));
            }
        };
    }

    private static List<String> fields(RegisterLine line, String name) {
        var fields = new ArrayList<>(List.of(name, "" + line.bodies()));
        Arrays.stream(Category.values()).forEach(c -> fields.add("" + line.of(c)));
        fields.addAll(List.of("" + line.people(), "" + line.women(), "" + line.men(), "" + line.others(), "" + line.held(), "" + line.meant(), "" + line.dormant()));
        return fields;
    }
}
