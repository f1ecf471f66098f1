package org.zaklon.trainings.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.country.Country;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.RequestId;
import org.zaklon.trainings.EnrolmentId;
import org.zaklon.trainings.SessionId;
import org.zaklon.trainings.Today;
import org.zaklon.trainings.TrainingWords;
import org.zaklon.trainings.desk.ReadSession.Detail;
import org.zaklon.ui.NotFound;
import org.zaklon.ui.Screen;
import org.zaklon.ui.parts.QrCode;
import org.zaklon.ui.parts.Tab;

/** Presence: the sheet to print and hang up, what came back on paper, and the page behind the sign. */
@Controller
class AttendancePages {
    private final ReadSession read;
    private final RecordAttendance record;
    private final SignAttendance sign;
    private final Access access;
    private final Country country;
    private final Today today;
    private final String site;

    AttendancePages(ReadSession read, RecordAttendance record, SignAttendance sign, Access access, Country country, Today today,
            @Value("${zaklon.public-url:http://localhost:${server.port:8080}}") String site) {
        this.read = read;
        this.record = record;
        this.sign = sign;
        this.access = access;
        this.country = country;
        this.today = today;
        this.site = site.replaceFirst("/+$", "");
    }

    @GetMapping("/trainings/sessions/{id}/attendance")
    ModelAndView day(Actor actor, Screen screen, @PathVariable UUID id, @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "1") int page) {
        return switch (own(actor, id, page, Act.ATTENDANCE_RECORD)) {
            case Refused<Detail>(var reason) -> screen.refused(reason);
            case Done<Detail>(var detail) -> {
                var days = detail.session().days();
                var chosen = days.stream().filter(d -> d.toString().equals(day)).findFirst().orElseGet(() -> nearest(days));
                yield new ModelAndView("trainings/attendance", Map.of("detail", detail, "words", new TrainingWords(screen.t(), country), "day", chosen,
                        "future", chosen.isAfter(today.day()), "tabs", days.stream().map(d -> Tab.of(screen.t().shortDate(d),
                                "/trainings/sessions/" + id + "/attendance?day=" + d, d.equals(chosen))).toList()));
            }
        };
    }

    private LocalDate nearest(List<LocalDate> days) {
        return days.stream().filter(d -> !d.isAfter(today.day())).reduce((a, b) -> b).orElse(days.getFirst());
    }

    @PostMapping("/trainings/sessions/{id}/attendance")
    ModelAndView record(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "") List<String> shown,
            @RequestParam(defaultValue = "") List<String> present) {
        var on = date(day).orElse(LocalDate.MAX);
        return switch (record.record(actor, request, new SessionId(id), on, ids(shown), ids(present))) {
            case Refused<SessionId>(var reason) -> screen.refused(reason);
            case Done<SessionId> _ -> {
                screen.say("trainings.attendance.saved");
                yield new ModelAndView("redirect:/trainings/sessions/" + id + "/attendance?day=" + on + "&page=" + page);
            }
        };
    }

    private static Optional<LocalDate> date(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeException wrong) {
            return Optional.empty();
        }
    }

    private static Set<EnrolmentId> ids(List<String> typed) {
        return typed.stream().filter(x -> x.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")).map(x -> new EnrolmentId(UUID.fromString(x)))
                .collect(Collectors.toSet());
    }

    @GetMapping("/trainings/sessions/{id}/sheet")
    ModelAndView sheet(Actor actor, Screen screen, @PathVariable UUID id, @RequestParam(defaultValue = "1") int page) {
        return switch (own(actor, id, page, Act.ATTENDANCE_RECORD)) {
            case Refused<Detail>(var reason) -> screen.refused(reason);
            case Done<Detail>(var detail) -> switch (read.token(actor, detail.session().id())) {
                case Refused<String>(var reason) -> screen.refused(reason);
                case Done<String>(var token) -> {
                    var address = site + "/trainings/here/" + token;
                    yield new ModelAndView("trainings/sheet", Map.of("detail", detail, "words", new TrainingWords(screen.t(), country),
                            "code", QrCode.of(address), "address", address));
                }
            };
        };
    }

    private Outcome<Detail> own(Actor actor, UUID id, int page, Act act) {
        return !access.allows(actor, act) ? Outcome.refused("refused.role")
                : read.one(actor, new SessionId(id), page).then(d -> d.own() ? Outcome.done(d) : Outcome.refused("refused.training-other-agency"));
    }

    @GetMapping("/trainings/here/{token}")
    ModelAndView here(Actor actor, Screen screen, @PathVariable String token) {
        return switch (sign.look(actor, token)) {
            case Refused<SignAttendance.Place>(var reason) -> screen.refused(reason);
            case Done<SignAttendance.Place>(var place) -> new ModelAndView("trainings/here", Map.of("place", place, "token", token,
                    "words", new TrainingWords(screen.t(), country)));
        };
    }

    @PostMapping("/trainings/here/{token}")
    ModelAndView sign(Actor actor, Screen screen, RequestId request, @PathVariable String token) {
        return switch (sign.sign(actor, request, token)) {
            case Refused<EnrolmentId>(var reason) when reason.code().equals("refused.absent") -> throw new NotFound();
            case Refused<EnrolmentId>(var reason) -> screen.refused(reason);
            case Done<EnrolmentId> _ -> {
                screen.say("trainings.here.signed");
                yield new ModelAndView("redirect:/trainings");
            }
        };
    }
}
