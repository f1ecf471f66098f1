package org.zaklon.agreements.life;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.agreements.AgreementId;
import org.zaklon.agreements.AgreementKind;
import org.zaklon.agreements.AgreementState;
import org.zaklon.agreements.life.ReadAgreements.Detail;
import org.zaklon.agreements.life.ReadAgreements.Group;
import org.zaklon.agreements.life.ReadAgreements.Listed;
import org.zaklon.agreements.life.ReadAgreements.Wanted;
import org.zaklon.country.Country;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.Paged;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.ui.Screen;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.Problem;
import org.zaklon.ui.parts.Tab;

/** The register: a list, one agreement, and what its parties do with it. */
@Controller
class AgreementPages {
    private final ReadAgreements read;
    private final SignAgreement sign;
    private final EndAgreement end;
    private final DraftAgreement draft;
    private final Access access;
    private final Country country;
    private final InstantSource clock;

    AgreementPages(ReadAgreements read, SignAgreement sign, EndAgreement end, DraftAgreement draft, Access access, Country country,
            InstantSource clock) {
        this.read = read;
        this.sign = sign;
        this.end = end;
        this.draft = draft;
        this.access = access;
        this.country = country;
        this.clock = clock;
    }

    @GetMapping("/agreements")
    ModelAndView list(Actor actor, Screen screen, @RequestParam(defaultValue = "") String list, @RequestParam(defaultValue = "") String ours,
            @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "1") int page) {
        var wanted = wanted(list, ours, kind, text);
        var t = screen.t();
        var words = new AgreementWords(t, country);
        return switch (read.list(actor, wanted, page)) {
            case Refused<Listed>(var reason) -> screen.refused(reason);
            case Done<Listed>(var found) -> new ModelAndView("agreements/list", Map.of(
                    "tabs", Arrays.stream(Group.values()).map(g -> Tab.of(t.get("agreements.list." + code(g)), address(g, wanted),
                            g == wanted.group())).toList(),
                    "lines", new Paged<>(found.page().items().stream().map(a -> AgreementLine.of(a, found.reviews().get(a.id()), words, t)).toList(),
                            page, found.page().more()),
                    "ours", wanted.ours(), "kind", wanted.kind() == null ? "" : wanted.kind().name(), "text", text.strip(),
                    "group", code(wanted.group()), "address", address(wanted.group(), wanted),
                    "kinds", Arrays.stream(AgreementKind.values()).map(k -> Choice.of(k.name(), t.of("agreements.kind", k))).toList(),
                    "mayDraft", access.allows(actor, Act.AGREEMENT_DRAFT)));
        };
    }

    @GetMapping("/agreements/file")
    Object file(Actor actor, Screen screen, @RequestParam(defaultValue = "") String list, @RequestParam(defaultValue = "") String ours,
            @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String text) {
        var t = screen.t();
        var words = new AgreementWords(t, country);
        return switch (read.whole(actor, wanted(list, ours, kind, text))) {
            case Refused<Listed>(var reason) -> screen.refused(reason);
            case Done<Listed>(var found) -> {
                var csv = AgreementLine.head(t);
                found.page().items().forEach(a -> AgreementLine.add(csv, a, found.reviews().get(a.id()), words, t));
                yield csv.download("agreements-" + LocalDate.ofInstant(clock.instant(), country.zone()));
            }
        };
    }

    private static Wanted wanted(String list, String ours, String kind, String text) {
        return new Wanted(Arrays.stream(Group.values()).filter(g -> code(g).equals(list)).findFirst().orElse(Group.IN_FORCE), ours.equals("yes"),
                Arrays.stream(AgreementKind.values()).filter(k -> k.name().equals(kind)).findFirst().orElse(null),
                text.isBlank() ? null : text.strip());
    }

    private static String address(Group group, Wanted wanted) {
        var address = UriComponentsBuilder.fromPath("/agreements").queryParam("list", code(group));
        if (wanted.ours()) {
            address.queryParam("ours", "yes");
        }
        if (wanted.kind() != null) {
            address.queryParam("kind", wanted.kind());
        }
        if (wanted.text() != null) {
            address.queryParam("text", "{text}");
            return address.encode().buildAndExpand(wanted.text()).toUriString();
        }
        return address.toUriString();
    }

    private static String code(Group group) {
        return group.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @GetMapping("/agreements/{id}")
    ModelAndView one(Actor actor, Screen screen, @PathVariable UUID id) {
        return switch (read.detail(actor, new AgreementId(id))) {
            case Refused<Detail>(var reason) -> screen.refused(reason);
            case Done<Detail>(var detail) -> new ModelAndView("agreements/agreement",
                    Map.of("view", AgreementView.of(detail, actor, access.allows(actor, Act.AGREEMENT_SIGN), screen.t(), country)));
        };
    }

    @PostMapping("/agreements/{id}/propose")
    ModelAndView propose(Actor actor, Screen screen, RequestId request, @PathVariable UUID id) {
        return after(screen, id, sign.propose(actor, request, new AgreementId(id)), "agreements.done.proposed");
    }

    @PostMapping("/agreements/{id}/sign")
    ModelAndView sign(Actor actor, Screen screen, RequestId request, @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text) {
        return after(screen, id, sign.sign(actor, request, new AgreementId(id), text), "agreements.done.signed");
    }

    @PostMapping("/agreements/{id}/version")
    ModelAndView nextVersion(Actor actor, Screen screen, RequestId request, @PathVariable UUID id) {
        return switch (draft.nextVersion(actor, request, new AgreementId(id))) {
            case Refused<AgreementId>(var reason) -> screen.refused(reason);
            case Done<AgreementId>(var made) -> new ModelAndView("redirect:/agreements/" + made.value() + "/edit");
        };
    }

    @GetMapping("/agreements/{id}/end")
    ModelAndView ending(Actor actor, Screen screen, @PathVariable UUID id) {
        return ending(actor, screen, id, "", List.of());
    }

    @PostMapping("/agreements/{id}/end")
    ModelAndView end(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @RequestParam(defaultValue = "") String why) {
        var outcome = end.end(actor, request, new AgreementId(id), why);
        return outcome instanceof Refused<AgreementId>(var reason) && reason.code().equals("refused.agreement-why")
                ? ending(actor, screen, id, why, List.of(new Problem("why", screen.t().reason(reason))))
                : after(screen, id, outcome, "agreements.done.ended");
    }

    private ModelAndView ending(Actor actor, Screen screen, UUID id, String why, List<Problem> problems) {
        return switch (read.detail(actor, new AgreementId(id))) {
            case Refused<Detail>(var reason) -> screen.refused(reason);
            case Done<Detail>(var detail) -> {
                var may = access.allows(actor, Act.AGREEMENT_END) && detail.agreement().party(actor.agency());
                if (!may) {
                    yield screen.refused(Reason.of("refused.role"));
                }
                var page = new ModelAndView("agreements/end", Map.of(
                        "view", AgreementView.of(detail, actor, true, screen.t(), country), "why", why, "problems", problems,
                        "terminates", detail.agreement().state().alive(),
                        "over", !detail.agreement().state().mayBecome(AgreementState.WITHDRAWN) && !detail.agreement().state().alive()));
                page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }

    private static ModelAndView after(Screen screen, UUID id, Outcome<AgreementId> outcome, String done) {
        return screen.after(outcome, done, _ -> "/agreements/" + id);
    }
}
