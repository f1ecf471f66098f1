package org.zaklon.bodies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zaklon.bodies.Forum.done;
import static org.zaklon.bodies.Forum.refused;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaklon.access.Work;
import org.zaklon.bodies.crossing.Crossing;
import org.zaklon.bodies.crossing.DiscloseInformation;
import org.zaklon.bodies.crossing.Information;
import org.zaklon.bodies.crossing.InformationId;
import org.zaklon.bodies.crossing.ReadInformation;
import org.zaklon.bodies.crossing.RecordInformation;
import org.zaklon.bodies.crossing.RefuseInformation;
import org.zaklon.bodies.crossing.ShareInformation;
import org.zaklon.bodies.meeting.MeetingId;
import org.zaklon.bodies.meeting.MeetingKind;
import org.zaklon.bodies.meeting.PlanMeeting;
import org.zaklon.bodies.minutes.AddItem;
import org.zaklon.bodies.minutes.Content;
import org.zaklon.bodies.minutes.ItemId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.RequestId;
import org.zaklon.sharing.MovableClock;

/** Sharing in a body, disclosing outside of it and refusing are three events; a seat at the table is no basis for any. */
@BodyRooms
class CrossingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Autowired private Forum forum;
    @Autowired private PlanMeeting plan;
    @Autowired private AddItem add;
    @Autowired private RecordInformation record;
    @Autowired private ShareInformation share;
    @Autowired private DiscloseInformation disclose;
    @Autowired private RefuseInformation refuse;
    @Autowired private ReadInformation read;
    @Autowired private Work work;
    @Autowired private JdbcClient sql;

    private Forum.Met met;
    private MeetingId meeting;
    private ItemId item;

    @BeforeEach
    void anItemThatAllRead() {
        met = forum.meets();
        meeting = done(plan.plan(met.secretary(), RequestId.fresh(), met.body(), new PlanMeeting.Planned(MeetingKind.CASE, MovableClock.START,
                MovableClock.START.plus(Duration.ofHours(1)), "Hall", "")));
        item = done(add.add(met.secretary(), RequestId.fresh(), met.body(), meeting, met.desk(), new Content("Matter", "", List.of(), DataClass.C9_ADMIN, List.of(), null)));
    }

    private InformationId told(Information.Kind kind) {
        return done(record.record(met.police(), RequestId.fresh(), met.body(), meeting, item, new RecordInformation.Told(kind, DataClass.C6_FACTS,
                "Seen twice at the station", "Patrol", TODAY, TODAY.plusMonths(6))));
    }

    @Test
    void whatASeatKnowsIsReadByNobodyElseUntilItIsSharedOnANamedBasis() {
        var id = told(Information.Kind.FACT);
        assertThat(done(read.of(met.secretary(), met.body(), item)).told()).isEmpty();
        assertThat(refused(share.share(met.police(), RequestId.fresh(), met.body(), id, met.healthSeat(), Purpose.CHILD_PROTECTION))).isEqualTo("refused.no-basis");
        assertThat(refused(share.share(met.police(), RequestId.fresh(), met.body(), id, met.desk(), Purpose.INVESTIGATION))).isEqualTo("refused.no-basis");
        assertThat(refused(share.share(met.secretary(), RequestId.fresh(), met.body(), id, met.healthSeat(), Purpose.CHILD_PROTECTION))).isEqualTo("refused.absent");
        done(share.share(met.police(), RequestId.fresh(), met.body(), id, met.desk(), Purpose.CHILD_PROTECTION));
        var secretary = done(read.of(met.secretary(), met.body(), item));
        assertThat(secretary.told()).singleElement().satisfies(i -> assertThat(i.text()).isEqualTo("Seen twice at the station"));
        assertThat(secretary.crossings()).singleElement().satisfies(c -> assertThat(c.basis()).contains("child-protection"));
        assertThat(done(read.of(met.nurse(), met.body(), item)).told()).isEmpty();
        assertThat(work.read(met.nurse(), () -> sql.sql("select count(*) from bodies.information").query(Integer.class).single())).isZero();
    }

    @Test
    void refusingIsRecordedWithItsReasonAndTheOtherSideReadsIt() {
        var id = told(Information.Kind.ASSESSMENT);
        assertThat(refused(refuse.refuse(met.police(), RequestId.fresh(), met.body(), id, met.houseSeat(), "", Purpose.SAFETY, " "))).isEqualTo("refused.information-reason");
        done(refuse.refuse(met.police(), RequestId.fresh(), met.body(), id, met.houseSeat(), "", Purpose.SAFETY, "An investigation is under way"));
        var house = done(read.of(met.house(), met.body(), item));
        assertThat(house.told()).isEmpty();
        assertThat(house.crossings()).singleElement().satisfies(c -> {
            assertThat(c.event()).isEqualTo(Crossing.Event.REFUSED);
            assertThat(c.reason()).contains("investigation");
        });
    }

    @Test
    void disclosingOutsideNamesAnArticle() {
        var id = told(Information.Kind.FACT);
        assertThat(refused(disclose.disclose(met.police(), RequestId.fresh(), met.body(), id, "COURT", Purpose.PROSECUTION, "no-such-law"))).isEqualTo("refused.information-article");
        done(disclose.disclose(met.police(), RequestId.fresh(), met.body(), id, "COURT", Purpose.PROSECUTION, "child-protection"));
        assertThat(done(read.of(met.police(), met.body(), item)).crossings()).extracting(Crossing::event).containsExactly(Crossing.Event.DISCLOSED);
        assertThat(done(read.of(met.secretary(), met.body(), item)).crossings()).isEmpty();
    }

    @Test
    void somethingToldHasASourceADayAndAnEnd() {
        assertThat(refused(record.record(met.police(), RequestId.fresh(), met.body(), meeting, item, new RecordInformation.Told(Information.Kind.ALLEGATION, DataClass.C6_FACTS,
                "x", " ", TODAY, TODAY.plusMonths(6))))).isEqualTo("refused.information-text");
        assertThat(refused(record.record(met.police(), RequestId.fresh(), met.body(), meeting, item, new RecordInformation.Told(Information.Kind.ALLEGATION, DataClass.C6_FACTS,
                "x", "y", TODAY, TODAY.plusYears(2))))).isEqualTo("refused.information-days");
    }
}
