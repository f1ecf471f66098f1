package org.zaklon.matrix;

import static org.zaklon.matrix.Troupe.done;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.zaklon.access.Actor;
import org.zaklon.bodies.AgeBand;
import org.zaklon.bodies.HolderId;
import org.zaklon.bodies.Sex;
import org.zaklon.bodies.seats.SeatMember;
import org.zaklon.forums.community.issue.IssueState;
import org.zaklon.forums.community.issue.RaiseIssue;
import org.zaklon.forums.community.issue.Raised;
import org.zaklon.forums.community.issue.RaisedAt;
import org.zaklon.forums.community.issue.Raiser;
import org.zaklon.forums.community.issue.Sensitivity;
import org.zaklon.forums.community.issue.Step;
import org.zaklon.forums.community.issue.Told;
import org.zaklon.forums.community.issue.UpdateIssue;
import org.zaklon.forums.community.mediation.Mediation;
import org.zaklon.forums.community.mediation.Offered;
import org.zaklon.forums.community.mediation.OpenMediation;
import org.zaklon.forums.community.mediation.ReadMediation;
import org.zaklon.forums.community.mediation.RecordMediation;
import org.zaklon.forums.community.mediation.ScreenMediation;
import org.zaklon.forums.community.mediation.Screening;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.SeatId;

/** An issue of the one standing body, open to every seat, that was mediated, and whether that holds is to be asked. */
@TestComponent
class TheIssue {
    private static final LocalDate THEN = LocalDate.of(2026, 2, 1);
    private static final PersonalText WORDS = new PersonalText(Troupe.PLANTED);

    @Autowired private SeatMember members;
    @Autowired private RaiseIssue raise;
    @Autowired private UpdateIssue update;
    @Autowired private ScreenMediation screen;
    @Autowired private OpenMediation open;
    @Autowired private RecordMediation record;
    @Autowired private ReadMediation read;

    /** @return what belongs to the issue, by the words that the table uses */
    Map<String, UUID> furnish(Actor keeper, BodyId body, SeatId bench) {
        var issue = done(raise.raise(keeper, RequestId.fresh(), body, new Raised("NEIGHBOURS", new AreaCode("BRCKO"), THEN, RaisedAt.MEETING,
                Raiser.COMMUNITY, "F", Sensitivity.OPEN, WORDS, null, false), null));
        done(update.update(keeper, RequestId.fresh(), body, issue, new Step(IssueState.ACCEPTED, THEN, null, null, Told.YES, null, null, null, null)));
        done(screen.screen(keeper, RequestId.fresh(), body, issue, Screening.all(Screening.Answer.NO)));
        var mediation = done(open.open(keeper, RequestId.fresh(), body, issue, new Offered(Mediation.Kind.DIALOGUE,
                List.of(sit(keeper, body, bench, Sex.FEMALE), sit(keeper, body, bench, Sex.MALE)), null, true, WORDS, THEN)));
        done(record.end(keeper, RequestId.fresh(), body, issue, mediation, Mediation.Outcome.AGREED, THEN, WORDS));
        var followUp = done(read.open(keeper, body, issue)).mediations().getFirst().followUps().getFirst();
        return Map.of("issue", issue.value(), "mediation", mediation.value(), "followUp", followUp.id().value());
    }

    private HolderId sit(Actor keeper, BodyId body, SeatId bench, Sex sex) {
        return done(members.sit(keeper, RequestId.fresh(), body, bench, new SeatMember.Newcomer(null, WORDS, sex, AgeBand.FROM_30, false, THEN, null)));
    }
}
