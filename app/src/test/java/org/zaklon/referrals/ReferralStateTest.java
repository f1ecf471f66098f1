package org.zaklon.referrals;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.zaklon.referrals.ReferralState.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReferralStateTest {
    private static final Path DIAGRAM = Path.of("..", "docs", "referral-states.md");

    @Test
    void aReferralBeginsInTheQueueAndEndsInOneOfThreeWays() {
        assertThat(Arrays.stream(values()).filter(ReferralState::over)).containsExactly(DECLINED, ENDED, WITHDRAWN);
        assertThat(MOVES).noneMatch(m -> m.to() == SENT);
    }

    @Test
    void everyStateIsReachedFromSent() {
        var reached = new java.util.HashSet<>(java.util.List.of(SENT));
        for (var round = 0; round < values().length; round++) {
            MOVES.stream().filter(m -> reached.contains(m.from())).forEach(m -> reached.add(m.to()));
        }
        assertThat(reached).containsExactlyInAnyOrder(values());
    }

    @Test
    void nobodyTakesBackWhatWasTakenOrAnswersWhatIsOver() {
        assertThat(ACCEPTED.canBecome(WITHDRAWN, Side.SENDER)).isFalse();
        for (var state : values()) {
            assertThat(DECLINED.canBecome(state, Side.RECEIVER)).isFalse();
            assertThat(WITHDRAWN.canBecome(state, Side.SENDER)).isFalse();
        }
    }

    @Test
    void theSenderNeverAnswersItsOwnReferral() {
        assertThat(MOVES).filteredOn(m -> m.by().contains(Side.SENDER)).extracting(ReferralState.Move::to)
                .containsOnly(SEEN, WITHDRAWN, ENDED);
        assertThat(SEEN.canBecome(ACCEPTED, Side.SENDER)).isFalse();
        assertThat(SEEN.canBecome(DECLINED, Side.SENDER)).isFalse();
    }

    @Test
    void aShareThatEndsEndsEveryReferralThatIsNotOver() {
        for (var state : values()) {
            assertThat(state.canBecome(ENDED, Side.PLATFORM)).isEqualTo(!state.over());
        }
    }

    @Test
    void theDiagramInTheDocumentsIsCurrent() throws IOException {
        var current = document();
        if (Boolean.getBoolean("zaklon.docs.write") || !Files.exists(DIAGRAM)) {
            Files.createDirectories(DIAGRAM.getParent());
            Files.writeString(DIAGRAM, current);
        }
        assertThat(Files.readString(DIAGRAM)).as("run the test with -Dzaklon.docs.write=true and commit the file")
                .isEqualTo(current);
    }

    private static String document() {
        return """
                # States of a referral

                Made from `ReferralState` by its test; do not edit.

                ```mermaid
                stateDiagram-v2
                    [*] --> SENT: sender
                %s
                ```

                | From | To | Moved by |
                |---|---|---|
                %s

                A clock runs in %s: the deadline is the profile's for the urgency. Before it ends the unit whose turn it is is
                reminded; when it ends, its supervisor and the other side are told; when silence goes on, it stands on the
                coordinator's board.
                """.formatted(
                        arrows(),
                        MOVES.stream().map(m -> "| %s | %s | %s |".formatted(m.from(), m.to(), sides(m))).collect(joining("\n")),
                        Arrays.stream(values()).filter(s -> s.waitsFor().isPresent())
                                .map(s -> s + " (" + word(s.waitsFor().get()) + ")").collect(joining(", ")));
    }

    private static String arrows() {
        var moves = MOVES.stream().map(m -> "    %s --> %s: %s".formatted(m.from(), m.to(), sides(m))).collect(joining("\n"));
        var ends = Arrays.stream(values()).filter(ReferralState::over).map(s -> "    " + s + " --> [*]").collect(joining("\n"));
        return moves + "\n" + ends;
    }

    private static String sides(ReferralState.Move move) {
        return move.by().stream().map(ReferralStateTest::word).collect(joining(", "));
    }

    private static String word(Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }
}
