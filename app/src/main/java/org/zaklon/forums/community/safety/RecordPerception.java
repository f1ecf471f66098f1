package org.zaklon.forums.community.safety;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.forums.community.RecordId;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;

/** Records what people said when they were asked, as counts by sex; too few of one sex are refused. */
@Component
public class RecordPerception {
    private final KeptBody kept;
    private final SafetyStore store;

    RecordPerception(KeptBody kept, SafetyStore store) {
        this.kept = kept;
        this.store = store;
    }

    public Outcome<RecordId> record(Actor actor, RequestId request, BodyId body, Wave wave) {
        return kept.write(actor, request, Act.PERCEPTION_RECORD, body, "WAVE", () -> firstBroken(wave), () -> {
            store.add(body, wave);
            return wave.id();
        });
    }

    private Optional<String> firstBroken(Wave wave) {
        if (kept.lacks("perception-questions", wave.question())) {
            return Optional.of("refused.community-category");
        }
        if (kept.country().findArea(wave.area()).isEmpty()) {
            return Optional.of("refused.community-area");
        }
        if (few(wave.women()) || few(wave.men()) || wave.women() + wave.men() == 0) {
            return Optional.of("refused.community-few");
        }
        if (wave.womenYes() > wave.women() || wave.menYes() > wave.men()) {
            return Optional.of("refused.community-more-yes");
        }
        return kept.ahead(wave.on()) ? Optional.of("refused.community-future") : Optional.empty();
    }

    private static boolean few(int people) {
        return people != 0 && people < Wave.FEWEST;
    }
}
