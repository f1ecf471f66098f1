package org.zaklon.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.bodies.Bodies;
import org.zaklon.bodies.Body;
import org.zaklon.bodies.BodyKind;
import org.zaklon.country.Country;
import org.zaklon.demo.stage.Steps;
import org.zaklon.forums.community.IssueId;
import org.zaklon.forums.community.issue.ConfirmIssue;
import org.zaklon.forums.community.issue.IssueState;
import org.zaklon.forums.community.issue.RaiseIssue;
import org.zaklon.forums.community.issue.Raised;
import org.zaklon.forums.community.issue.RaisedAt;
import org.zaklon.forums.community.issue.Raiser;
import org.zaklon.forums.community.issue.Sensitivity;
import org.zaklon.forums.community.issue.Step;
import org.zaklon.forums.community.issue.Told;
import org.zaklon.forums.community.issue.UpdateIssue;
import org.zaklon.kernel.PersonalText;

/**
 * What people raised in the invented forums and what became of it, read from {@code community-issues.csv}. A line names its forum by
 * its place among them, oldest first, and its day as days before today; its steps are STATE:WHOM+DAYS after the issue was raised.
 */
@Component
@Profile("demo")
class CommunityLife {
    private static final Logger LOG = LoggerFactory.getLogger(CommunityLife.class);

    private final Cast cast;
    private final Country country;
    private final DemoClock clock;
    private final Bodies bodies;
    private final Work work;
    private final RaiseIssue raise;
    private final UpdateIssue update;
    private final ConfirmIssue confirm;
    private final CommunityMediation mediation;
    private final CommunityWork things;

    CommunityLife(Cast cast, Country country, DemoClock clock, Bodies bodies, Work work, RaiseIssue raise, UpdateIssue update,
            ConfirmIssue confirm, CommunityMediation mediation, CommunityWork things) {
        this.cast = cast;
        this.country = country;
        this.clock = clock;
        this.bodies = bodies;
        this.work = work;
        this.raise = raise;
        this.update = update;
        this.confirm = confirm;
        this.mediation = mediation;
        this.things = things;
    }

    /** @param now the day on which the play ends; lines count back from it */
    void play(String profile, Instant now) {
        var rows = DemoFiles.rows(profile, "community-issues.csv");
        if (rows.isEmpty()) {
            return;
        }
        clock.standAt(now);
        var coordinator = cast.parts(profile).stream().filter(part -> part.role() == Role.FORUM_COORDINATOR).findFirst().orElseThrow();
        play(profile, rows, cast.of(coordinator.unit(), coordinator.role()), LocalDate.ofInstant(now, country.zone()));
    }

    private void play(String profile, List<Map<String, String>> rows, Actor keeper, LocalDate today) {
        var forums = work.read(keeper, () -> bodies.all(BodyKind.COMMUNITY_POLICING).stream()
                .sorted(Comparator.comparing(Body::founded).thenComparing(b -> b.name().in("en"))).toList());
        for (int i = 0; i < rows.size(); i++) {
            forum(forums, rows.get(i), new Steps("issue/" + i), keeper, today);
        }
        things.play(profile, keeper, forums, today);
    }

    private void forum(List<Body> forums, Map<String, String> row, Steps steps, Actor keeper, LocalDate today) {
        int place = Integer.parseInt(row.get("forum"));
        if (place > forums.size()) {
            return;
        }
        try {
            issue(forums.get(place - 1), row, steps, keeper, today);
        } catch (Steps.Refusal refusal) {
            LOG.warn("An issue of the invented forums stops early: {}", refusal.getMessage());
        }
    }

    private void issue(Body forum, Map<String, String> row, Steps steps, Actor keeper, LocalDate today) {
        var on = today.minusDays(Long.parseLong(row.get("days_ago")));
        var id = Steps.must(raise.raise(keeper, steps.next(), forum.id(), new Raised(row.get("category"), forum.areas().getFirst(), on,
                RaisedAt.valueOf(row.get("at")), Raiser.valueOf(row.get("by")), row.get("sex"), Sensitivity.valueOf(row.get("sensitivity")),
                new PersonalText(row.get("words")), null, false), null));
        Arrays.stream(row.get("steps").split(" ")).filter(s -> !s.isEmpty()).forEach(s -> step(forum, id, on, s, steps, keeper));
    }

    /** STATE+DAYS, STATE:WHOM+DAYS, or MEDIATION+DAYS:OUTCOME+DAYS:RESULTS. */
    private void step(Body forum, IssueId id, LocalDate raised, String step, Steps steps, Actor keeper) {
        if (step.startsWith("MEDIATION")) {
            mediation.play(forum.id(), id, raised, step, steps, keeper);
            return;
        }
        var words = step.split("[:+]");
        var day = raised.plusDays(Long.parseLong(words[words.length - 1]));
        var state = IssueState.valueOf(words[0]);
        var why = new PersonalText(switch (state) {
            case ACCEPTED -> "يدخل في عمل المنتدى";
            case IN_PROGRESS -> "كُلّفت جهة بالمتابعة";
            case REFERRED -> "الجهة المختصة تستطيع الحماية";
            case RESOLVED -> "زالت المشكلة بحسب المتابعة";
            case REOPENED -> "عادت المشكلة";
            case NOT_OURS -> "من اختصاص جهة أخرى";
            default -> "بقرار من المنتدى";
        });
        if (state == IssueState.CONFIRMED || state == IssueState.REOPENED) {
            Steps.must(confirm.confirm(keeper, steps.next(), forum.id(), id, state == IssueState.CONFIRMED, day, why));
        } else {
            var told = state == IssueState.REFERRED ? Told.NOT_SAFE : Told.YES;
            Steps.must(update.update(keeper, steps.next(), forum.id(), id,
                    new Step(state, day, why, null, told, words.length > 2 ? words[1] : null, null, null, null)));
        }
    }
}
