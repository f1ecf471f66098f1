package org.zaklon.forums.community.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zaklon.bodies.register.Voice;
import org.zaklon.forums.community.issue.IssueState;
import org.zaklon.forums.community.mediation.Mediation;
import org.zaklon.forums.page.Sheet;
import org.zaklon.forums.community.safety.Equipment;

class FiguresTest {
    private static final LocalDate TODAY = LocalDate.of(2017, 6, 30);

    private final Figures figures = new Figures(TODAY, List.of(
            issue("DRUGS", "F", 0, IssueState.RAISED, -1),
            issue("DRUGS", "M", 30, IssueState.IN_PROGRESS, -1),
            issue("STREETS", "F", 200, IssueState.RESOLVED, 10),
            issue("STREETS", "NOT_ASKED", 200, IssueState.CONFIRMED, 20),
            issue("STREETS", "F", 200, IssueState.REOPENED, 90),
            issue("OTHER", "M", 5, IssueState.NO_ACTION, -1)), 2,
            List.of(new FigureStore.MediationFact(Mediation.Outcome.AGREED, true), new FigureStore.MediationFact(null, false)),
            List.of(follow(6, Mediation.Result.HOLDS), follow(6, Mediation.Result.HOLDS), follow(6, Mediation.Result.UNSAFE),
                    follow(6, Mediation.Result.NOT_REACHED), follow(6, null), follow(1, Mediation.Result.BROKEN)),
            List.of(new FigureStore.InitiativeFact("WOMEN", true, 20, 0, 5, 0), new FigureStore.InitiativeFact("MEN", false, 1, 20, 0, 0)),
            List.of(new FigureStore.EquipmentFact("COMPUTER", 3, Equipment.Condition.IN_USE), new FigureStore.EquipmentFact("COMPUTER", 1, null)),
            new Figures.Share(1, 2), new Figures.Share(0, 0), Map.of("F", 2, "M", 1, "NOT_ASKED", 4), new Voice(5, 1, 4, 3, 9, 6));

    @Test
    void issuesAreCountedOnceWhereTheyStandTheLargestCategoryFirst() {
        assertThat(figures.byCategory().keySet()).containsExactly("STREETS", "DRUGS", "OTHER");
        assertThat(figures.byCategory().get("STREETS")).isEqualTo(Map.of(IssueState.Phase.OPEN, 1, IssueState.Phase.WAITS_FOR_RAISER, 1,
                IssueState.Phase.CLOSED, 1));
        assertThat(figures.byState()).containsEntry(IssueState.CONFIRMED, 1).hasSize(6);
        assertThat(figures.byAge()).isEqualTo(Map.of(0, 1, 30, 1, 90, 0, 180, 1));
    }

    @Test
    void whatIsConfirmedIsAShareOfWhatWasEverHeldForSolved() {
        assertThat(figures.confirmed()).isEqualTo(new Figures.Share(1, 3));
        assertThat(figures.confirmedByCode()).isEqualTo(new Figures.Share(1, 1));
        assertThat(figures.daysToResolve()).hasValue(20);
    }

    @Test
    void whatHoldsIsAShareOfThoseWhoCouldBeAsked() {
        assertThat(figures.holds(6)).isEqualTo(new Figures.Share(2, 3));
        assertThat(figures.holds(3).percent()).isEmpty();
        assertThat(figures.overdue()).isEqualTo(1);
        assertThat(figures.withoutCertificate()).isEqualTo(1);
    }

    @Test
    void womensVoiceIsWhatTheyRaiseAndLead() {
        assertThat(figures.raisedByWomen()).as("whose sex was not asked is not counted against anybody").isEqualTo(new Figures.Share(3, 5));
        assertThat(figures.ledByWomen()).isEqualTo(new Figures.Share(1, 2));
        assertThat(figures.womenOnly()).isEqualTo(1);
        assertThat(figures.itemsRaisedByWomen()).isEqualTo(new Figures.Share(2, 3));
        assertThat(figures.itemsLedByWomen()).isEqualTo(new Figures.Share(6, 9));
        assertThat(figures.chairedByWomen()).as("of those of which it is known").isEqualTo(new Figures.Share(3, 4));
        assertThat(figures.womenOnlyMeetings()).isEqualTo(new Figures.Share(1, 5));
    }

    @Test
    void aBarIsLaidOutFromWhereTheReaderBegins() {
        var sheet = new Sheet("x", "x", "x", List.of("x", "n"), List.of("a", "b"), List.of(
                new Sheet.Row(List.of("one", "3"), List.of(1, 2)), new Sheet.Row(List.of("two", "6"), List.of(6, 0))));
        assertThat(sheet.bar(sheet.rows().getFirst(), false)).containsExactly(new Sheet.Part(0, 16, 1), new Sheet.Part(16, 34, 2));
        assertThat(sheet.bar(sheet.rows().getFirst(), true)).containsExactly(new Sheet.Part(84, 16, 1), new Sheet.Part(50, 34, 2));
        assertThat(sheet.bar(sheet.rows().getLast(), false)).containsExactly(new Sheet.Part(0, 100, 1));
    }

    private static FigureStore.IssueFact issue(String category, String sex, int daysAgo, IssueState state, int resolvedAfter) {
        var raised = TODAY.minusDays(daysAgo);
        return new FigureStore.IssueFact(category, sex, raised, state, resolvedAfter < 0 ? null : raised.plusDays(resolvedAfter), true);
    }

    private static FigureStore.FollowUpFact follow(int months, Mediation.Result result) {
        return new FigureStore.FollowUpFact(months, TODAY.minusDays(3), result);
    }
}
