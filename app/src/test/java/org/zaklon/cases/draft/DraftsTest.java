package org.zaklon.cases.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaklon.account.MovableClock;
import org.zaklon.cases.OnTheWalk;
import org.zaklon.cases.signal.Stage;
import org.zaklon.ui.forms.Typed;

@OnTheWalk
class DraftsTest {
    private static final Typed STORY = new Typed(Map.of("story", List.of("planted draft")));

    @Autowired private Stage stage;
    @Autowired private Drafts drafts;
    @Autowired private MovableClock time;

    @Test
    void whatWasTypedComesBackWordForWordToItsWriterAlone() {
        var officer = stage.officer();
        var draft = drafts.begin(officer, stage.form("F01"), null);
        assertThat(drafts.save(officer, draft.id(), STORY)).isTrue();
        assertThat(drafts.find(officer, draft.id()).orElseThrow().typed()).isEqualTo(STORY);
        var colleague = stage.officer();
        assertThat(drafts.find(colleague, draft.id())).isEmpty();
        assertThat(drafts.list(colleague, "F01")).isEmpty();
        assertThat(drafts.save(colleague, draft.id(), Typed.NOTHING)).isFalse();
    }

    @Test
    void aDraftIsSealed() throws Exception {
        var officer = stage.officer();
        drafts.save(officer, drafts.begin(officer, stage.form("F01"), null).id(), STORY);
        assertThat(stage.dump()).noneMatch(row -> row.contains("planted draft"));
    }

    @Test
    void aDraftThatNobodySendsIsDeletedWhenTheTimerOfTheProfileEnds() {
        var officer = stage.officer();
        var draft = drafts.begin(officer, stage.form("F01"), null);
        time.forward(Duration.ofHours(71));
        drafts.save(officer, draft.id(), STORY);
        time.forward(Duration.ofHours(71));
        drafts.deleteExpired();
        assertThat(drafts.find(officer, draft.id())).isPresent();
        time.forward(Duration.ofHours(2));
        assertThat(drafts.find(officer, draft.id())).isEmpty();
        assertThat(drafts.deleteExpired()).isPositive();
        assertThat(stage.count("select count(*) from cases.draft where id = '" + draft.id() + "'")).isZero();
    }

    @Test
    void ofAFormOfACaseThereIsOneDraft() {
        var manager = stage.manager();
        var id = stage.open(manager);
        assertThat(drafts.of(manager, stage.form("F05"), id).id()).isEqualTo(drafts.of(manager, stage.form("F05"), id).id());
    }
}
