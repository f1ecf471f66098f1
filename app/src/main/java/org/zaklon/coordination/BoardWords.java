package org.zaklon.coordination;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.zaklon.cases.board.BoardList;
import org.zaklon.cases.board.CaseBoard;
import org.zaklon.country.Country;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.UnitCode;
import org.zaklon.referrals.ReferralBoard;
import org.zaklon.referrals.Step;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Tag;
import org.zaklon.ui.parts.Tone;

/** Says in the reader's language what waits, for whom and how long. */
record BoardWords(Words t, Country country, Instant now) {

    BoardLine referral(ReferralBoard.Unanswered waiting) {
        var tags = child(waiting.child());
        if (waiting.step() == Step.COORDINATOR || waiting.step() == Step.DEPUTY) {
            tags.add(new Tag(t.of("coordination.step", waiting.step()), Tone.CLAY));
        }
        var services = waiting.services().stream().map(this::service).collect(Collectors.joining(", "));
        return new BoardLine(waiting.pseudonym(), t.get("coordination.waits-for", unit(waiting.waitsFor()), unit(waiting.from())),
                area(waiting.area()), services, clock("coordination.answer", waiting.dueAt()), waiting.dueAt().toString(),
                t.moment(waiting.dueAt()), tags);
    }

    BoardLine aCase(BoardList list, CaseBoard.Line line) {
        var closed = list == BoardList.CLOSED;
        var tags = child(line.child());
        return new BoardLine(line.pseudonym(), unit(line.unit()), area(line.area()),
                closed ? country.label("closure-reasons", line.what(), t.language().tag()) : timer(line.what()),
                closed ? t.get("coordination.closed", t.relative(line.until())) : clock("coordination.clock", line.until()),
                line.until().toString(), t.moment(line.until()), tags);
    }

    /** Overdue since, or due in: how long it is in words, never a colour alone. */
    private String clock(String key, Instant due) {
        return t.get(now.isAfter(due) ? key + ".over" : key + ".runs", t.relative(due));
    }

    private List<Tag> child(boolean child) {
        var tags = new ArrayList<Tag>();
        if (child) {
            tags.add(new Tag(t.get("coordination.child"), Tone.SKY));
        }
        return tags;
    }

    private String unit(UnitCode code) {
        return country.findUnit(code).map(u -> t.say(u.name())).orElse(code.value());
    }

    private String area(AreaCode code) {
        return country.findArea(code).map(a -> t.say(a.name())).orElse(code.value());
    }

    private String timer(String id) {
        return country.findTimer(id).map(timer -> t.say(timer.label())).orElse(id);
    }

    private String service(String code) {
        return country.services().stream().filter(s -> s.code().code().equals(code)).findFirst()
                .map(s -> t.say(s.code().label())).orElse(code);
    }
}
