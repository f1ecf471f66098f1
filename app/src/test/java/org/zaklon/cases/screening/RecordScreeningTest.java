package org.zaklon.cases.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zaklon.cases.signal.Stage.done;
import static org.zaklon.cases.signal.Stage.refusal;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaklon.access.Actor;
import org.zaklon.access.Role;
import org.zaklon.cases.Age;
import org.zaklon.cases.Assertion;
import org.zaklon.cases.Cases;
import org.zaklon.cases.Level;
import org.zaklon.cases.OnTheWalk;
import org.zaklon.cases.StatusAsserted;
import org.zaklon.cases.signal.Stage;
import org.zaklon.country.indicators.Element;
import org.zaklon.country.indicators.Finding;
import org.zaklon.country.indicators.ScreeningResult.State;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;

@OnTheWalk
class RecordScreeningTest {
    private static final Map<String, String> A_CHILD_THAT_BEGS = Map.of("age-group", "CHILD", "acts", "HARBOURING",
            "purposes", "BEGGING", "conclusion", "planted conclusion");

    @Autowired private Stage stage;
    @Autowired private RecordScreening recording;
    @Autowired private ReadScreening reading;
    @Autowired private Cases cases;

    private Actor manager;
    private CaseId id;

    @BeforeEach
    void anOpenCase() {
        manager = stage.manager();
        id = stage.open(manager);
        stage.forget();
    }

    @Test
    void whoDoesNotWorkOnTheCaseCannotScreen() {
        assertThat(refusal(record(stage.actor("CSR-TK", Role.CASE_MANAGER), A_CHILD_THAT_BEGS))).isEqualTo("refused.absent");
        assertThat(stage.logged(id, "SCREENING_RECORD", "REFUSED")).isEqualTo(1);
    }

    @Test
    void aScreeningIsEntriesAnAssertionAnEventAndALineOfTheLog() {
        done(record(manager, A_CHILD_THAT_BEGS));
        assertThat(done(cases.get(manager, id)).assertions()).extracting(Assertion::level).contains(Level.SCREENED);
        assertThat(done(cases.get(manager, id)).file().age()).isEqualTo(Age.CHILD);
        assertThat(stage.events(StatusAsserted.class)).singleElement()
                .satisfies(said -> assertThat(said.forms()).containsExactly("BEGGING"))
                .satisfies(said -> assertThat(said.ageGroup()).isEqualTo("CHILD"));
        assertThat(stage.logged(id, "SCREENING_RECORD", "DONE")).isEqualTo(1);
    }

    @Test
    void theResultNamesWhatSpeaksForItAndWhatIsMissingAndNeedsNoMeansOfAChild() {
        done(record(manager, A_CHILD_THAT_BEGS));
        var made = done(reading.of(manager, id)).made();
        assertThat(made).singleElement().satisfies(one -> {
            assertThat(one.result().element(Element.ACT).state()).isEqualTo(State.SPOKEN_FOR);
            assertThat(one.result().element(Element.MEANS).state()).isEqualTo(State.NOT_NEEDED);
            assertThat(one.result().element(Element.PURPOSE).boxes()).containsExactly("BEGGING");
            assertThat(one.result().overall()).isEqualTo(Finding.INDICATIONS);
            assertThat(one.answers().text("conclusion")).contains("planted conclusion");
        });
    }

    @Test
    void setsAreOfferedByTheAgeOfTheCase() {
        assertThat(done(reading.of(manager, id)).offered()).isNotEmpty()
                .allSatisfy(form -> assertThat(form.set().age()).isEqualTo(org.zaklon.country.AgeGroup.CHILD));
    }

    @Test
    void theSenderMayScreenHerOwnSignalAndTheCentreReadsIt() {
        var officer = stage.officer();
        var own = done(stage.send(officer, Stage.aboutAChild()));
        done(recording.submit(officer, RequestId.fresh(), own, stage.form("F02-B"),
                stage.answers("F02-B", A_CHILD_THAT_BEGS), ""));
        assertThat(done(reading.of(stage.actor("CSR-KS", Role.CASE_SUPERVISOR), own)).made()).hasSize(1);
    }

    private Outcome<CaseId> record(Actor actor, Map<String, String> typed) {
        return recording.submit(actor, RequestId.fresh(), id, stage.form("F02-B"), stage.answers("F02-B", typed), "");
    }
}
