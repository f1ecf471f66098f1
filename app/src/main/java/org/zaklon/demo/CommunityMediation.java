package org.zaklon.demo;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.bodies.Bodies;
import org.zaklon.bodies.HolderId;
import org.zaklon.bodies.Member;
import org.zaklon.bodies.Sex;
import org.zaklon.demo.stage.Steps;
import org.zaklon.forums.community.IssueId;
import org.zaklon.forums.community.mediation.FollowMediation;
import org.zaklon.forums.community.mediation.Mediation;
import org.zaklon.forums.community.mediation.Offered;
import org.zaklon.forums.community.mediation.OpenMediation;
import org.zaklon.forums.community.mediation.ReadMediation;
import org.zaklon.forums.community.mediation.RecordMediation;
import org.zaklon.forums.community.mediation.ScreenMediation;
import org.zaklon.forums.community.mediation.Screening;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.PersonalText;

/** A mediation of the invented forums: a woman and a man of the community lead it, trained before there were certificates. */
@Component
@Profile("demo")
class CommunityMediation {
    private static final PersonalText TRAINED = new PersonalText("تدرّبا في ورشة قبل اعتماد الشهادات");
    private static final PersonalText TERMS = new PersonalText("التزم الطرفان بما اتُّفق عليه كتابةً");
    private static final PersonalText ALIKE = new PersonalText("لم يتوفر وسطاء من الجنسين");

    private final Bodies bodies;
    private final Work work;
    private final ScreenMediation screen;
    private final OpenMediation open;
    private final RecordMediation record;
    private final FollowMediation follow;
    private final ReadMediation read;

    CommunityMediation(Bodies bodies, Work work, ScreenMediation screen, OpenMediation open, RecordMediation record, FollowMediation follow,
            ReadMediation read) {
        this.bodies = bodies;
        this.work = work;
        this.screen = screen;
        this.open = open;
        this.record = record;
        this.follow = follow;
        this.read = read;
    }

    /** @param step MEDIATION+DAYS:OUTCOME+DAYS:RESULTS, the results of the follow-ups parted by slashes */
    void play(BodyId body, IssueId issue, LocalDate raised, String step, Steps steps, Actor keeper) {
        var parts = step.split(":");
        var begin = day(raised, parts[0]);
        var end = day(raised, parts[1]);
        var outcome = Mediation.Outcome.valueOf(parts[1].split("\\+")[0]);
        Steps.must(screen.screen(keeper, steps.next(), body, issue, Screening.all(Screening.Answer.NO)));
        var id = Steps.must(open.open(keeper, steps.next(), body, issue,
                new Offered(Mediation.Kind.MEDIATION, mediators(body, keeper), ALIKE, true, TRAINED, begin)));
        Steps.must(record.session(keeper, steps.next(), body, issue, id, begin.plusDays(1), null));
        Steps.must(record.end(keeper, steps.next(), body, issue, id, outcome, end, outcome.agreed() ? TERMS : null));
        if (parts.length > 2) {
            var results = parts[2].split("/");
            var asked = Steps.must(read.open(keeper, body, issue)).mediations().getLast().followUps();
            for (int i = 0; i < results.length; i++) {
                Steps.must(follow.follow(keeper, steps.next(), body, issue, asked.get(i).id(), Mediation.Result.valueOf(results[i]), asked.get(i).due()));
            }
        }
    }

    private List<HolderId> mediators(BodyId body, Actor keeper) {
        var members = work.read(keeper, () -> bodies.members(body));
        return List.of(first(members, Sex.FEMALE, 0), first(members, Sex.MALE, 1));
    }

    private static HolderId first(List<Member> members, Sex sex, int otherwise) {
        return members.stream().filter(m -> m.sex() == sex).findFirst().orElse(members.get(otherwise)).id();
    }

    private static LocalDate day(LocalDate raised, String part) {
        return raised.plusDays(Long.parseLong(part.substring(part.indexOf('+') + 1)));
    }
}
